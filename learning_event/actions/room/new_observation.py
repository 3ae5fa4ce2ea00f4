"""A new observation as it was sent: read once, wholly, and everything that is wrong said together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from learning_event.anonymity.marks import is_slip
from learning_event.anonymity.normaliser import normal
from learning_event.rules.case_date import UNDATED, CaseDate
from learning_event.rules.case_date_form import read_case_date
from learning_event.rules.hindsight import USUAL_OF, known_when, usual
from learning_event.rules.observation import MOST_CHARACTERS, WHOLE_CASE, Anchor, AnchorKind, Kind
from learning_event.rules.refusals import WrongInput

# The page's form asks first what kind of place it is (`about`), and for `timeline` has a list to choose the anchor from.
ON_THE_TIMELINE = "timeline"
WITHOUT_CHOOSING = (AnchorKind.CASE, AnchorKind.DATE)


@dataclass(frozen=True)
class NewObservation:
    """`slip` is the form's fresh random id; `words` are normal and 1 to 1,500 characters long.

    `known_when` and `usual` (rules/hindsight.py) may be empty; `usual` is asked of three kinds only, and dropped with any other.
    """

    slip: str
    kind: Kind
    words: str
    anchor: Anchor
    when: CaseDate
    with_agency: bool
    keep_names: bool = False
    known_when: str = ""
    usual: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> "NewObservation":
        """WrongInput names every field that has to be looked at again."""
        wrong: dict[str, str] = {}
        slip = sent.get("slip", "")
        if not is_slip(slip):
            wrong["slip"] = "The form has lost its slip. Please open the page again; your words are kept."
        kind = _kind(sent, wrong)
        words = words_of(sent, wrong)
        anchor = _anchor(sent, wrong)
        when = _when(sent, anchor, wrong)
        known, usually = _chosen(sent, "known_when", known_when, wrong), _chosen(sent, "usual", usual, wrong)
        if wrong:
            raise WrongInput(wrong)
        with_agency, keep_names = sent.get("with_agency") == "yes", sent.get("keep_names") == "yes"
        usually = usually if kind in USUAL_OF else ""
        return cls(slip, kind, words, anchor, when, with_agency, keep_names, known, usually)


def _chosen(sent: Mapping[str, str], box: str, read: Callable[[str], str], wrong: dict[str, str]) -> str:
    try:
        return read(sent.get(box, ""))
    except ValueError:
        wrong[box] = "Please choose from the list, or leave it unsaid."
        return ""


def words_of(sent: Mapping[str, str], wrong: dict[str, str]) -> str:
    """The words as they will be kept; says in `wrong` when there are none or too many."""
    words = normal(sent.get("words", ""))
    if not words:
        wrong["words"] = "Please write something first."
    elif len(words) > MOST_CHARACTERS:
        over = len(words) - MOST_CHARACTERS
        wrong["words"] = (
            f"This is {over:,} character{'s' * (over > 1)} too long. Please make it shorter, or make two of it."
        )
    return words


def _kind(sent: Mapping[str, str], wrong: dict[str, str]) -> Kind:
    try:
        return Kind(sent.get("kind", ""))
    except ValueError:
        wrong["kind"] = "Please choose what kind of observation it is."
        return Kind.HAPPENED


def _anchor(sent: Mapping[str, str], wrong: dict[str, str]) -> Anchor:
    about = sent.get("about", "")
    word, _, ref = (about if about in WITHOUT_CHOOSING else sent.get("anchor", "").strip()).partition(":")
    if not word and about == ON_THE_TIMELINE:
        wrong["anchor"] = (
            "Please choose the entry or key episode, or say that it is about another date or the whole case."
        )
    if not word:
        return Anchor(AnchorKind.DATE) if sent.get("when", "").strip() else WHOLE_CASE
    try:
        anchor = Anchor(AnchorKind(word), ref)
    except ValueError:
        wrong["anchor"] = "Please choose what it is about: an entry, a key episode, a date or the whole case."
        return WHOLE_CASE
    if bool(ref) != (anchor.kind in (AnchorKind.ENTRY, AnchorKind.EPISODE)):
        wrong["anchor"] = "Please choose what it is about: an entry, a key episode, a date or the whole case."
    return anchor


def _when(sent: Mapping[str, str], anchor: Anchor, wrong: dict[str, str]) -> CaseDate:
    if anchor.kind is not AnchorKind.DATE:
        return UNDATED
    try:
        when = read_case_date(sent)
    except WrongInput as no:
        wrong.update(no.errors)
        return UNDATED
    if not when.expression:
        wrong["year"] = "Please give the date, or choose “Whole case”."
    return when
