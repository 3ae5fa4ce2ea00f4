"""Every control of the room on the day, where in the whole day it is used, and by what one can tell that it was."""

import re
from dataclasses import dataclass

from tests.programs import ROOT
from tests.whole_day import afternoon, arriving, by_oneself, closing, gathering, morning
from tests.whole_day.deeds import Deeds
from tests.whole_day.people import Step


@dataclass(frozen=True)
class Control:
    """`how` is sent, opened, refused, pressed, pressed by key, changed, typed, carried or printed; `words` a pattern for what."""

    name: str
    where: Step
    how: str
    words: str

    def was_used(self, deeds: Deeds) -> bool:
        return deeds.has(self.where.__name__, self.how, self.words)


def _rows(*rows: tuple[str, Step, str, str]) -> tuple[Control, ...]:
    return tuple(Control(*row) for row in rows)


RUNNING = _rows(
    ("somebody at the door is let in", arriving.comes_in, "sent", r"^/waiting/\w+/admission"),
    ("another part of the running order", morning.begins, "sent", r"^/segments/\w{9,}/now"),
    ("the next part", morning.begins, "sent", r"^/segments/next"),
    ("more minutes for the part", morning.begins, "sent", r"^/room/minutes .*minutes=5"),
    ("quiet writing", morning.begins, "sent", r"^/activity .*activity=writing"),
    ("two minutes more", morning.begins, "sent", r"^/room/minutes .*minutes=2"),
    ("show", morning.shows, "sent", r"^/showings"),
    ("discuss one card", afternoon.discusses_one_card, "sent", r"^/discussed .*thing=observation:"),
    ("back from one card", afternoon.discusses_one_card, "sent", r"^/discussed .*thing=(&|$)"),
    ("pause for everybody", afternoon.pauses_and_breaks, "sent", r"^/activity .*activity=paused"),
    ("ask for a pause", afternoon.pauses_and_breaks, "sent", r"^/pause-wish"),
    ("not now", afternoon.pauses_and_breaks, "sent", r"^/pause-wish/not-now"),
    ("shown steadily, or in rounds", afternoon.pauses_and_breaks, "sent", r"^/room/rhythm"),
    ("go on", afternoon.pauses_and_breaks, "pressed", r"^Go on"),
    ("a break", afternoon.pauses_and_breaks, "sent", r"^/activity .*activity=break"),
    ("discuss this part", afternoon.pauses_and_breaks, "sent", r"^/activity .*activity=discussing"),
    ("saying it back", closing.says_it_back, "sent", r"^/activity .*activity=saying_back"),
    ("the child on the wall", morning.begins, "sent", r"^/wall .*episode=child"),
    ("a key episode on the wall", morning.begins, "sent", r"^/wall .*episode=\w{9,}"),
    ("the next page of the wall", morning.begins, "sent", r"^/wall/page"),
    ("a private prompt on the wall", morning.begins, "sent", r"^/wall/question .*question=What did you know"),
    ("the wall is neutral", afternoon.two_at_one_desk, "pressed", r"^Make it neutral"),
    ("spoken in the room", afternoon.writes_what_was_said, "sent", r"^/spoken "),
    ("mended by the scribe", afternoon.writes_what_was_said, "sent", r"^/spoken/\w+/mending"),
    ("taken away by the scribe", afternoon.writes_what_was_said, "sent", r"^/spoken/\w+/withdrawal"),
    ("a stale change is refused", afternoon.two_at_one_desk, "refused", r"^409 /wall"),
)
HOLDING = _rows(
    ("held, with a reason", afternoon.two_at_one_desk, "sent", r"/holding .*reason=Please say"),
    ("held as criticism", afternoon.holds_and_releases, "sent", r"/holding .*sort=person"),
    ("its author reads why", afternoon.holds_and_releases, "sent", r"^/observations/own"),
    ("shown as it is", afternoon.holds_and_releases, "sent", r"/release "),
    ("shown with the alias put in", morning.shows, "sent", r"/release-with-aliases"),
    ("a private question", morning.asks_and_answers, "sent", r"/asking .*private_question=Has this"),
    ("a question taken back", morning.asks_and_answers, "sent", r"/taking-back"),
    ("a private answer", morning.asks_and_answers, "sent", r"/answer-to-question"),
)
CHECKS = _rows(
    ("a name and what stands for it", morning.names_are_agreed, "sent", r"^/preparing/names .*real_name=Delyth"),
    ("the check is tried", morning.names_are_agreed, "sent", r"^/preparing/names/trying"),
    ("the check while one pauses", morning.writes, "sent", r"^/checks"),
    ("the alias with one press", morning.writes, "pressed", r"^Use “Neighbour 7”"),
    ("a name kept as it is", morning.writes, "pressed", r"^Keep it as it is"),
    ("another way to put it, left", morning.writes, "pressed", r"^Leave it as it is"),
    ("another way to put it, left for good", morning.writes, "pressed", r"^Do not offer this again"),
)
HINDSIGHT = _rows(
    ("Then view, one's own, by keys", afternoon.looks_from_then, "opened", r"^/room\?.*then=\d"),
    ("out of Then view again", afternoon.looks_from_then, "pressed", r"^Show everything"),
    ("Then view, led", afternoon.looks_from_then, "sent", r"^/then .*date=2024-05-14"),
    ("Then view, led an entry on", afternoon.looks_from_then, "pressed", r"^The next entry"),
    ("everything again for everybody", afternoon.looks_from_then, "sent", r"^/then .*date=(&|$)"),
    ("known when, of an observation", morning.writes, "sent", r"^/observations .*\"known_when\": ?\"\w"),
    ("usual practice, of an observation", morning.writes, "sent", r"^/observations .*\"usual\": ?\"\w"),
    ("known when, of an entry", afternoon.says_when_it_was_known, "sent", r"/hindsight .*known_when=\w"),
    ("usual practice, of an entry", afternoon.says_when_it_was_known, "sent", r"/hindsight .*usual=\w"),
    (
        "what a decision considered",
        afternoon.says_when_it_was_known,
        "sent",
        r"^/preparing/entries/\w+ .*options=Two visits",
    ),
)
SENSE = _rows(
    ("the child's page", by_oneself.meets_the_child, "opened", r"^/child"),
    ("an episode is called otherwise", gathering.changes_episodes, "sent", r"^/key-episodes/\w+/name"),
    ("an episode is moved", gathering.changes_episodes, "sent", r"^/key-episodes/\w+/move"),
    ("an episode is split", gathering.changes_episodes, "sent", r"^/key-episodes/\w+/split"),
    ("undo", gathering.changes_episodes, "sent", r"^/acts/\w+/undoing"),
    ("a card placed by the list", gathering.places_cards, "pressed", r"^Place it"),
    ("a card placed by keys", gathering.places_cards, "pressed by key", r"^Place it"),
    ("a card carried to its place", gathering.places_cards, "carried", r"^3 "),
    ("like cards put together", gathering.puts_together, "sent", r"^/groups .*title=Seeing the week"),
    ("a group is named", gathering.puts_together, "sent", r"^/groups/\w+ .*title="),
    ("one more in a group", gathering.puts_together, "sent", r"^/groups/\w+/adding"),
    ("one less in a group", gathering.puts_together, "sent", r"/taking-out"),
    ("a group is parted", gathering.puts_together, "sent", r"/parting"),
    ("two that do not say the same", gathering.tells_apart, "sent", r"^/groups/telling-apart"),
    ("a theme by its words", gathering.chooses_themes, "sent", r"^/themes .*theme=Support"),
    ("a contributory factor", gathering.chooses_themes, "sent", r"^/themes .*factors=\w"),
    ("a theme is taken off", gathering.chooses_themes, "sent", r"^/tags/\w+/withdrawal"),
    ("a lens was talked about", gathering.looks_through_lenses, "sent", r"^/lenses/.*opened=yes"),
    ("a lens was not, for a reason", gathering.looks_through_lenses, "sent", r"^/lenses/.*opened=no"),
    ("the question of a lens on the wall", gathering.looks_through_lenses, "sent", r"^/wall/question"),
    ("what went well", morning.writes, "sent", r"^/observations .*\"went_well\""),
    ("what made it possible", morning.writes, "sent", r"^/observations .*\"made_possible\""),
    ("a statement from what is ticked", gathering.drafts, "sent", r"^/statements .*rests=observation:"),
    ("a statement is moved", gathering.drafts, "sent", r"^/statements/\w+/moving"),
    ("a statement is changed", gathering.drafts, "sent", r"^/statements/\w+/amendment"),
    ("a statement is withdrawn", gathering.drafts, "sent", r"^/statements/\w+/withdrawal"),
)
CORRECTIONS = _rows(
    ("not quite how it was", morning.writes, "sent", r"^/observations .*\"correction\""),
    ("both are kept", afternoon.answers_corrections, "sent", r"/answering .*answer=both_kept"),
    ("the record is amended", afternoon.answers_corrections, "sent", r"/answering .*answer=amended"),
    ("left as recorded, because", afternoon.answers_corrections, "sent", r"/answering .*answer=left"),
    ("an entry taken off", afternoon.takes_an_entry_off, "sent", r"/taking-off"),
    ("an entry brought back", afternoon.takes_an_entry_off, "sent", r"/bringing-back"),
)
OWN = _rows(
    ("step away", by_oneself.steps_away, "opened", r"^/away"),
    ("hide this screen", by_oneself.steps_away, "pressed", r"^Hide this screen"),
    ("come back", by_oneself.steps_away, "pressed", r"^Come back"),
    ("the drawer", by_oneself.changes_own_words, "pressed", r"^Yours, on this screen only"),
    ("own words are changed", by_oneself.changes_own_words, "sent", r"^/observations/[\w-]+/revision"),
    ("own words are withdrawn", by_oneself.changes_own_words, "sent", r"^/observations/[\w-]+/withdrawal"),
    ("a private word", morning.says_privately, "sent", r"^/private-words"),
    ("a private word is dealt with", morning.shows, "sent", r"/dealt-with"),
    ("the note to take away is printed", by_oneself.takes_a_note, "pressed", r"^Print it"),
    ("the note is kept as a file", by_oneself.takes_a_note, "pressed", r"^Keep it as a file"),
    ("the note is let go", by_oneself.takes_a_note, "pressed", r"^Let it go"),
    ("the rehearsal room", by_oneself.rehearses, "opened", r"^/rehearsal"),
    ("the rehearsal's showing", by_oneself.rehearses, "pressed", r"^Show$"),
    ("the rehearsal of saying it back", by_oneself.rehearses, "pressed", r"^Save my answers"),
    ("what to expect is printed", by_oneself.rehearses, "pressed", r"^Print"),
    ("ask for support", closing.is_supported, "sent", r"^/support-requests"),
    ("a support contact answers", closing.is_supported, "sent", r"^/support-requests/\w+/answer"),
    ("leave for today", closing.leaves_for_today, "sent", r"^/leave"),
    ("answer what is said back", closing.says_it_back, "sent", r"^/answers"),
    ("close the round", closing.says_it_back, "sent", r"^/statements/closing"),
)
TIMELINE = _rows(
    ("filter by agency", by_oneself.finds_things, "changed", r"^by-agency \w"),
    ("filter by kind of observation", by_oneself.finds_things, "changed", r"^by-observed \w"),
    ("filter by key episode", by_oneself.finds_things, "changed", r"^by-episode \w"),
    ("filter by line of enquiry", by_oneself.finds_things, "changed", r"^by-line \w"),
    ("filter by kind of entry", by_oneself.finds_things, "changed", r"^by-entry \w"),
    ("filter by whether the child was seen", by_oneself.finds_things, "changed", r"^by-seen \w"),
    ("search", by_oneself.finds_things, "typed", r"^by-find"),
    ("clear all", by_oneself.finds_things, "pressed", r"^Clear all"),
    ("go to a date", by_oneself.finds_things, "pressed", r"^Go to this date"),
    ("new above, show", by_oneself.is_told_of_what_is_new, "pressed", r"^New above: \d+, show"),
    ("live updates rest", by_oneself.is_told_of_what_is_new, "pressed", r"^Pause live updates"),
    ("live updates go on", by_oneself.is_told_of_what_is_new, "pressed", r"^Go on with live updates"),
    ("as a picture", by_oneself.finds_things, "opened", r"^/picture"),
    ("on A4", by_oneself.finds_things, "opened", r"^/timeline/print(?!.*a3)"),
    ("on A3", by_oneself.finds_things, "opened", r"^/timeline/print.*paper=a3"),
    ("the timeline is printed", by_oneself.finds_things, "printed", r"/timeline/print"),
)
CONTROLS = RUNNING + HOLDING + CHECKS + HINDSIGHT + SENSE + CORRECTIONS + OWN + TIMELINE
ROWS = ROOT / "learning_event" / "web" / "authorisation.txt"
BEFORE_OR_AFTER = (
    "/preparing",
    "/keeping",
    "/briefing",
    "/erasure",
    "/opening",
    "/supporting",
    "/foreword",
    "/narrative",
    "/publication",
    "/reflection",
    "/support-over",
)
# Ways of the room and the desk that this day has no use for, each with where it is walked instead.
ELSEWHERE = {
    "/desk/part": "tests/doors/test_drafting_at_two_desks.py",
    "/entries/<entry_id>/standing": "tests/doors/test_placing.py",
    "/room": "tests/room/test_room_without_script.py",
    "/statements/<statement_id>/answers": "tests/doors/test_answering.py",
    "/statements/<statement_id>/asking": "tests/doors/test_drafting.py",
    "/support-requests/<request_id>/stand-in": "tests/doors/test_support_answers.py",
    "/support/withdrawal": "tests/doors/test_support_over.py",
    "/waiting/<place_id>/not-today": "tests/doors/test_letting_in.py",
}


def ways_to_send() -> list[str]:
    """Every address of an event that takes something."""
    return re.findall(r"POST /events/<event_id>(/\S+)$", ROWS.read_text(encoding="utf-8"), re.M)


def ways_not_taken(deeds: Deeds) -> set[str]:
    """Addresses of the room and the desk to which nothing was sent in the whole day."""
    sent = deeds.sent()
    ways = {one: re.sub(r"<\w+>", r"[^/]+", one) for one in ways_to_send() if not one.startswith(BEFORE_OR_AFTER)}
    return {one for one, way in ways.items() if not any(re.fullmatch(way, address) for address in sent)}
