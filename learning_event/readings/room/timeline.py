"""The shared timeline laid out: the same for everybody, the lead reviewer included."""

from learning_event.anonymity.laying_out import shown_date
from learning_event.anonymity.shown.observation import ShownCard, ShownObservation
from learning_event.anonymity.shown.timeline import ShownDay, ShownEpisode, ShownTimeline
from learning_event.models import Observation, TimelineEntry
from learning_event.readings.room.gathered import Gathered, gather, gather_whole
from learning_event.readings.room.kept import kept
from learning_event.readings.room.standing import UNDATED, WHOLE
from learning_event.rules.observation import AnchorKind
from learning_event.rules.then_view import said_day

Lists = dict[str, list[ShownObservation]]
OUTSIDE = {"first": "Earlier", "between": "Between key episodes", "last": "Since then"}


def timeline_of(event_id: str, *, then: str = "") -> ShownTimeline:
    """What has been shown so far and is in sight, for everybody or on one's own screen; NotKnown when there is no such event."""
    return kept("timeline", event_id, then, read=lambda: laid_out(gather(event_id, then=then)))


def whole_timeline_of(event_id: str) -> ShownTimeline:
    """Everything that has been shown so far, for the desk and for the narrative."""
    return laid_out(gather_whole(event_id))


def cards_since(event_id: str, number: int, *, then: str = "") -> tuple[int, tuple[ShownCard, ...]]:
    """The number of the last showing, and the cards of all showings after `number` that are in sight."""
    gathered = gather(event_id, then=then)
    standing = gathered.standing
    return gathered.showing, tuple(
        ShownCard(standing.of_observation(row), gathered.shown(row))
        for row in gathered.observations
        if number < row.showing <= gathered.showing
    )


def laid_out(gathered: Gathered) -> ShownTimeline:
    """The timeline from gathered rows."""
    lists = _lists(gathered)
    days = _days(gathered, lists)
    chapters = sorted(
        {place.split("/")[0] for place in days} | {gathered.standing.of_episode(e.id) for e in gathered.episodes}
    )
    episodes = tuple(_chapter(gathered, chapter, days, lists) for chapter in chapters)
    return ShownTimeline(
        gathered.event.child,
        gathered.showing,
        episodes,
        tuple(lists.get(WHOLE, ())),
        WHOLE,
        then=gathered.then,
        up_to=said_day(gathered.then) if gathered.then else "",
        led=bool(gathered.then) and gathered.then == gathered.led,
    )


def _lists(gathered: Gathered) -> Lists:
    standing, lists = gathered.standing, Lists()
    for row in gathered.observations:
        lists.setdefault(standing.of_observation(row), []).append(gathered.shown(row))
    return lists


def _days(gathered: Gathered, lists: Lists) -> dict[str, ShownDay]:
    standing = gathered.standing
    days = {}
    for row in gathered.entries:
        place = standing.of_entry(row)
        entry = gathered.shown_entry(row, lists.get(f"{place}/corrections", ()))
        days[place] = ShownDay(place, entry.when, entry, tuple(lists.get(place, ())))
    for shown in gathered.observations:
        place, dated = standing.of_observation(shown), _dated(gathered, shown)
        if dated is not None and place not in days and "/" in place:
            when = shown_date(dated.date, dated.certainty, gathered.usual_year)
            days[place] = ShownDay(place, when, None, tuple(lists[place]))
    return days


def _dated(gathered: Gathered, row: Observation) -> Observation | TimelineEntry | None:
    """Whose date an observation stands at by itself: its own, or that of an entry that was taken off."""
    if row.anchor == AnchorKind.DATE:
        return row
    return gathered.standing.taken_off(row)


def _chapter(gathered: Gathered, chapter: str, days: dict[str, ShownDay], lists: Lists) -> ShownEpisode:
    own = tuple(days[place] for place in sorted(days) if place.split("/")[0] == chapter)
    episode = next((row for row in gathered.episodes if gathered.standing.of_episode(row.id) == chapter), None)
    if episode is None:
        return ShownEpisode(
            f"chapter-{chapter.replace('.', '-')}", chapter, None, _outside(gathered, chapter), "", "", "", own
        )
    return ShownEpisode(
        episode.id,
        chapter,
        int(chapter),
        episode.title,
        episode.short_title or episode.title,
        gathered.dates_of(episode),
        episode.asks,
        own,
        tuple(lists.get(chapter, ())),
    )


def _outside(gathered: Gathered, chapter: str) -> str:
    if chapter == UNDATED:
        return "No date given"
    before = int(chapter.partition(".")[0])
    return OUTSIDE["first" if before == 0 else "last" if before == len(gathered.episodes) else "between"]
