"""The lead reviewer's desk and the wall: the day, the door, what is held. Nothing of people, of typing or of waiting words."""

from dataclasses import dataclass, field

from learning_event.anonymity.shown.discussed import ShownDiscussed
from learning_event.anonymity.shown.for_you import ShownForYou
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.timeline import ShownEntry
from learning_event.rules.releasing import Piece


@dataclass(frozen=True)
class ShownSegment:
    """A part of the day; `standing` is done, now or later; `starts` and `until` are said as 10.25.

    `began` says when it began beside when it was planned, and is empty until then. The part of now is over by its clock.
    """

    id: str
    title: str
    starts: str
    until: str
    standing: str
    on_the_board: str
    prompts: tuple[str, ...]
    began: str = ""


@dataclass(frozen=True)
class ShownAct:
    """Something that was done at the desk lately, in a sentence; `by` is a part in the learning event, never a name."""

    id: str
    says: str
    by: str


@dataclass(frozen=True)
class ShownAtTheDoor:
    """Somebody who came with the room code: never a name, only the agency and the support contact they chose."""

    place_id: str
    agency: str
    contact: str


@dataclass(frozen=True)
class ShownHeld:
    """An observation that is out of everybody's sight, and why; the reviewers can release it.

    `do` is what to do about it now; `pieces` are its words with what the names check found in them, and `proposed` what they could
    be instead: both empty where nothing is found.
    """

    reason: str
    observation: ShownObservation
    do: str = ""
    pieces: tuple[Piece, ...] = ()
    proposed: str = ""
    seen: str = ""


@dataclass(frozen=True)
class ShownEpisodeChoice:
    """A key episode in a list to choose from."""

    id: str
    number: int
    title: str
    asks: str


@dataclass(frozen=True)
class ShownOnTheWall:
    """What the desk has put on the wall; without an episode a question stands alone, without either it is neutral."""

    episode_id: str
    number: int
    title: str
    question: str
    page: int
    pages: int


@dataclass(frozen=True)
class ShownDesk:
    """Whether anything waits to be shown is not here (docs/decisions/0007-what-the-desk-is-told.md).

    `questions` are the reviewer's own private ones, by the observation's id; whether anybody has read them is not here either.
    `seen` says for each form how things stand that it would change (rules/desk_forms.py); `day_ends` is a sentence, or empty.
    `without_support` has a sentence, with what to do, for each contact whose people have nobody on hand while the event is open.
    `pause_asked` says that somebody asks for a pause; who, and how many, is known to nobody.
    """

    room_code: str
    before_pause: str
    segments: tuple[ShownSegment, ...]
    at_the_door: tuple[ShownAtTheDoor, ...]
    held: tuple[ShownHeld, ...]
    not_placed: tuple[ShownObservation, ...]
    episodes: tuple[ShownEpisodeChoice, ...]
    wall: ShownOnTheWall
    questions: dict[str, str]
    day_ends: str = ""
    lately: tuple[ShownAct, ...] = ()
    discussed: ShownDiscussed | None = None
    seen: dict[str, str] = field(default_factory=dict)
    for_you: ShownForYou = field(default_factory=ShownForYou)
    without_support: tuple[str, ...] = ()
    pause_asked: bool = False

    @property
    def now(self) -> ShownSegment | None:
        return next((segment for segment in self.segments if segment.standing == "now"), None)


@dataclass(frozen=True)
class ShownWallPage:
    """One page of the wall: up to four entries and six observations, fewer where they are long; number 0 is a question alone.

    `up_to` is the day in words to which everybody is led in Then view, and mostly empty.
    """

    number: int
    title: str
    dates: str
    question: str
    page: int
    pages: int
    entries: tuple[ShownEntry, ...]
    observations: tuple[ShownObservation, ...]
    up_to: str = ""
