"""The narrative as the room, the page and the paper see it: statements, what each rests on, and differences kept apart."""

from dataclasses import dataclass

from learning_event.anonymity.shown.foreword import ShownBlock
from learning_event.anonymity.shown.observation import ShownObservation
from learning_event.anonymity.shown.picture import ShownPicture
from learning_event.anonymity.shown.sense import ShownGroup, ShownThemeCount
from learning_event.anonymity.shown.timeline import ShownTimeline


@dataclass(frozen=True)
class ShownTotals:
    """How many gave each answer in a closed round."""

    reflects: int
    nearly: int
    differs: int


@dataclass(frozen=True)
class ShownAccount:
    """Words that came with an answer, in shuffled order; `answer` is reflects, nearly or differs, `label` its words."""

    answer: str
    label: str
    words: str


@dataclass(frozen=True)
class ShownRest:
    """One thing a statement rests on. For an entry: when, agency and source; for an observation: its kind."""

    what: str
    words: str
    when: str = ""
    agency: str = ""
    source: str = ""
    tint: str = ""
    label: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class ShownStatement:
    """`state` is draft, asked or closed; `totals` and `accounts` are there only when closed; `stands` says it in words.

    `earlier` are words that came with answers to an earlier version; they are kept and printed too.
    """

    id: str
    number: int
    version: int
    words: str
    state: str
    rests: tuple[ShownRest, ...] = ()
    totals: ShownTotals | None = None
    accounts: tuple[ShownAccount, ...] = ()
    stands: str = ""
    earlier: tuple[ShownAccount, ...] = ()


@dataclass(frozen=True)
class ShownChapter:
    """The statements of one key episode, or (number None) of the whole case."""

    number: int | None
    title: str
    dates: str
    statements: tuple[ShownStatement, ...]


@dataclass(frozen=True)
class ShownAgencyCount:
    """How many practitioners came from an agency; None where they were too few to say."""

    agency: str
    practitioners: int | None


@dataclass(frozen=True)
class ShownMethod:
    """How the account was made: numbers of the day and the guards against hindsight that were used.

    `held` were out of sight for a while or still are, for whatever reason; `released` of them came back with an alias put in.
    `lenses` say which were used, and which were not, because; `proceedings` what went on beside the review, and what was not talked about;
    `support` why the doors opened although not everybody's support stood.
    """

    practitioners: int
    by_agency: tuple[ShownAgencyCount, ...]
    entries: int
    shown: int
    held: int
    withdrawn: int
    guards: tuple[str, ...]
    method: tuple[str, ...]
    released: int = 0
    lenses: tuple[str, ...] = ()
    proceedings: tuple[str, ...] = ()
    support: tuple[str, ...] = ()


@dataclass(frozen=True)
class ShownFamilyWords:
    who: str
    words: str


@dataclass(frozen=True)
class ShownIdentity:
    """One thing that a page about a child should not leave out; `words` are empty where it was left blank."""

    label: str
    words: str


@dataclass(frozen=True)
class ShownChildPage:
    """Who the child is, in words the family chose. `described` is how they described who they are."""

    name: str
    age_in_words: str
    who_they_are: str
    chosen_by: str
    how_now: str
    family_words: tuple[ShownFamilyWords, ...] = ()
    people_around: tuple[str, ...] = ()
    own_words: tuple[str, ...] = ()
    described: str = ""
    identity: tuple[ShownIdentity, ...] = ()


@dataclass(frozen=True)
class ShownNarrative:
    """Everything that is on paper. `version` and `sha256` are 0 and empty until it is sealed."""

    child: str
    partnership: str
    review_type: str
    purpose: str
    held_on: str
    period: str
    lines_of_enquiry: tuple[str, ...]
    method: ShownMethod
    child_page: ShownChildPage
    picture: ShownPicture
    timeline: ShownTimeline
    chapters: tuple[ShownChapter, ...]
    went_well: tuple[ShownObservation, ...]
    made_possible: tuple[ShownObservation, ...]
    support_roles: tuple[str, ...]
    foreword: tuple[ShownBlock, ...] = ()
    groups: tuple[ShownGroup, ...] = ()
    themes: tuple[ShownThemeCount, ...] = ()
    version: int = 0
    sealed_on: str = ""
    sha256: str = ""
