"""An observation as everybody sees it, the lead reviewer included. There is one such shape; do not make a second."""

from dataclasses import dataclass

from learning_event.rules.via import CAME, Via


@dataclass(frozen=True)
class ShownObservation:
    """`kind` is the Kind's value, `tint` its colour and icon, `label` its words; `date` and `agency` may be empty.

    `known` says when it was known, and `usual` whether it was how things were normally done; both in words, and mostly empty.
    `group` says with how many others it was put together, and under which title.
    `spoken` was said aloud and typed at the desk, with no speaker, and `beforehand` came in writing before the day.
    `answered` is what became of a correction, in a sentence.
    """

    id: str
    kind: str
    tint: str
    label: str
    words: str
    date: str = ""
    agency: str = ""
    known: str = ""
    usual: str = ""
    group: str = ""
    spoken: bool = False
    answered: str = ""
    beforehand: bool = False

    @property
    def came(self) -> str:
        """How it came by the desk, in words; empty for what somebody typed at their own seat."""
        return CAME[Via.SPOKEN] if self.spoken else CAME[Via.BEFOREHAND] if self.beforehand else ""


@dataclass(frozen=True)
class ShownCard:
    """One observation of a showing with the sort key of the list it stands in (`data-place` on the page)."""

    place: str
    observation: ShownObservation

    @property
    def id(self) -> str:
        return self.observation.id


@dataclass(frozen=True)
class OwnObservation:
    """What its author alone is shown in the drawer: their words as last written, and whether the room has seen them yet.

    `state` is waiting, shown, held, or revised or withdrawn, which take effect at the next showing. `question` is what the lead
    reviewer asks them in private, and mostly empty; `seen` is how that question stands. `answer` is their own, and waits for a showing
    while `answer_waits`. `may` is what they can do about words that are held; `aliased` says that they came back with an alias.
    """

    slip: str
    kind: str
    tint: str
    label: str
    words: str
    state: str
    anchor: str
    anchor_ref: str
    held: str = ""
    question: str = ""
    seen: str = ""
    answer: str = ""
    answer_waits: bool = False
    may: str = ""
    aliased: bool = False
