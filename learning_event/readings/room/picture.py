"""The whole case at a glance: agencies as lanes, key episodes as bands, entries as marks, the child as threads at the foot."""

import datetime as dt
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from learning_event.anonymity.laying_out import shown_date
from learning_event.anonymity.shown.picture import ShownBand, ShownLane, ShownMark, ShownPicture, ShownThread
from learning_event.models import KeyEpisode, TimelineEntry
from learning_event.readings.room.gathered import Gathered, gather, gather_whole
from learning_event.rules.case_date import CaseDate, Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.picture import LEFT, RIGHT, WIDTH, Scale, Stretch, lines_of, pieces, rows_of, stretch
from learning_event.rules.then_view import said_day

HEAD, LINE, SMALL_LINE, BELOW_HEAD = 36, 19, 17, 24
BESIDE_TITLE, BESIDE_LANE, SMALL_SIGN = 14, 20, 6.9
ROW, LANE, TO_CHILD, BETWEEN_THREADS, FOOT = 24, 34, 30, 38, 74
DAY_AND_MONTH = re.compile("([0-9]) ([A-Z])")
Dated = list[tuple[TimelineEntry, Stretch]]


def picture_of(event_id: str, *, then: str = "", only: Collection[str] | None = None) -> ShownPicture:
    """What is in sight, for everybody or on one's own screen, or `only` these entries; NotKnown when there is no such event."""
    gathered = gather(event_id, then=then, with_observations=False)
    if only is not None:
        gathered = replace(gathered, entries=[row for row in gathered.entries if row.id in only])
    return _laid_out(gathered)


def whole_picture_of(event_id: str) -> ShownPicture:
    """The whole case, as it is printed."""
    return _laid_out(gather_whole(event_id, with_observations=False))


def _laid_out(gathered: Gathered) -> ShownPicture:
    event = gathered.event
    scale = Scale.over(_day(event.period_start), _day(event.period_end))
    bands = tuple(_band(gathered, scale, gathered.numbers[row.id], row) for row in gathered.episodes)
    dated = [(row, reach) for row in gathered.entries if (reach := _reach(gathered, scale, row))]
    lanes, marks, y = _lanes(gathered, dated, top=HEAD + BELOW_HEAD + max(map(_head, bands), default=0))
    threads = tuple(
        _thread(
            f"{event.child} seen" if what == "child_seen" else f"{event.child}’s view",
            what,
            dated,
            y + TO_CHILD + n * BETWEEN_THREADS,
        )
        for n, what in enumerate(("child_seen", "child_view"))
    )
    return ShownPicture(
        width=WIDTH,
        height=threads[-1].y + FOOT,
        left=LEFT,
        right=RIGHT,
        lanes=lanes,
        bands=bands,
        marks=marks,
        threads=threads,
        months=scale.months(),
        title=f"{event.child}, {_days(gathered)}, by agency",
        says=_says(gathered, lanes, bands, with_family=any(row.family for row, _ in dated)),
    )


def _lanes(gathered: Gathered, dated: Dated, *, top: int) -> tuple[tuple[ShownLane, ...], tuple[ShownMark, ...], int]:
    """The family's own lane, then agencies in order of first entry, each as high as its marks need; gives the foot of the last too."""
    lanes: list[ShownLane] = []
    marks: list[ShownMark] = []
    y = top
    for agency_id in dict.fromkeys(row.agency_id for row, _ in sorted(dated, key=lambda both: not both[0].family)):
        of_agency = [(row, reach) for row, reach in dated if row.agency_id == agency_id]
        of_agency.sort(key=lambda both: both[1].x)
        name, rows = gathered.agencies[agency_id], rows_of([reach for _, reach in of_agency])
        middle = y + (max(rows) * ROW) // 2
        lanes.append(ShownLane(name, middle, lines_of(name, LEFT - BESIDE_LANE, a_sign=SMALL_SIGN)))
        marks += [_mark(gathered, entry, reach, y + n * ROW) for (entry, reach), n in zip(of_agency, rows, strict=True)]
        y += max(rows) * ROW + LANE
    place = {row.id: gathered.standing.of_entry(row) for row, _ in dated}
    return tuple(lanes), tuple(sorted(marks, key=lambda mark: place[mark.entry])), y


def _mark(gathered: Gathered, row: TimelineEntry, reach: Stretch, y: int) -> ShownMark:
    when = shown_date(row.date, row.certainty, gathered.usual_year)
    amended = f" Amended after a correction from the room: {row.amended_words}" if row.amended_words else ""
    says = f"{when}, {gathered.agencies[row.agency_id]}: {row.words}{amended}"
    return ShownMark(row.certainty, reach.x, reach.x2, y, says, row.id)


def _band(gathered: Gathered, scale: Scale, number: int, row: KeyEpisode) -> ShownBand:
    last = min(row.end, gathered.then or row.end)
    x, x2 = scale.x(_day(row.start)), scale.x(_day(last) + dt.timedelta(days=1))
    dates = DAY_AND_MONTH.sub("\\1\u00a0\\2", gathered.dates_of(row))
    room = x2 - x - BESIDE_TITLE
    return ShownBand(
        number,
        row.title,
        dates,
        x,
        x2,
        lines_of(f"{number}. {row.short_title or row.title}", room),
        lines_of(dates, room, a_sign=SMALL_SIGN),
    )


def _days(gathered: Gathered) -> str:
    start, end = gathered.event.period_start, gathered.event.period_end
    if gathered.then:
        return f"what was known up to {said_day(gathered.then)}"
    return said_days(start, end, Certainty.EXACT)


def _head(band: ShownBand) -> int:
    return LINE * len(band.lines) + SMALL_LINE * len(band.dated)


def _thread(name: str, what: str, dated: Dated, y: int) -> ShownThread:
    at = {
        answer: tuple(_middle(reach) for row, reach in dated if getattr(row, what) == answer)
        for answer in ("yes", "no", "not_recorded")
    }
    return ShownThread(name, y, pieces(at["not_recorded"]), at["yes"], at["no"])


def _says(gathered: Gathered, lanes: Sequence[ShownLane], bands: Sequence[ShownBand], *, with_family: bool) -> str:
    child = gathered.event.child
    first = "The family’s own lane and " if with_family else ""
    return (
        f"{first}{len(lanes) - with_family} agency lanes across {len(bands)} key episodes. {child}’s own lines at the foot have solid "
        "marks for yes, open marks for no, and gaps where it is not recorded. The table says the same."
    )


def _reach(gathered: Gathered, scale: Scale, row: TimelineEntry) -> Stretch | None:
    """In Then view nothing reaches beyond its day."""
    when = CaseDate(row.date, Certainty(row.certainty))
    last = when.latest
    if last and gathered.then:
        last = max(min(last, _day(gathered.then)), when.earliest or last)
    return stretch(scale, when.earliest, last)


def _middle(reach: Stretch) -> int:
    return (reach.x + reach.x2) // 2


def _day(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)
