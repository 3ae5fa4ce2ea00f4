"""How a statement goes from a draft to the sealed narrative, and what may be done with it on the way."""

from enum import StrEnum

from learning_event.rules.refusals import NotNow, StandsAlready

MOST_CHARACTERS = 3000
WHOLE_CASE = "The whole case"


class Stage(StrEnum):
    """A draft is the reviewer's; asked is before the room; closed has been answered."""

    DRAFT = "draft"
    ASKED = "asked"
    CLOSED = "closed"


def may_be_amended(stage: Stage) -> None:
    """While the room answers a statement its words stand still: nobody's answer shall belong to other words."""
    if stage is Stage.ASKED:
        raise NotNow("The room is answering this statement. Please close the round first, then change its words.")


def version_after_amending(stage: Stage, version: int) -> int:
    """New words after an answer are a new version, which the room is asked about again."""
    return version + 1 if stage is Stage.CLOSED else version


def may_be_withdrawn(stage: Stage, version: int) -> None:
    """Only what the room has never answered can go without a trace."""
    if stage is Stage.ASKED:
        raise NotNow("The room is answering this statement. Please close the round first.")
    if stage is Stage.CLOSED or version > 1:
        raise NotNow("The room has answered this statement, so it stays. You can change its words and ask again.")


def may_be_asked(stage: Stage) -> None:
    """Drafts are put to the room; once."""
    if stage is Stage.ASKED:
        raise StandsAlready("This statement is before the room already.")
    if stage is Stage.CLOSED:
        raise StandsAlready("The room has answered this statement. Change its words first if it shall be asked again.")


def may_be_answered(stage: Stage, *, version: int, seen: int | None) -> None:
    """`seen` is the version on the page that answers, or None where it does not say."""
    if stage is Stage.CLOSED:
        raise NotNow("This part has been closed, and the answers are shown on this page.")
    if stage is Stage.DRAFT:
        raise NotNow("This statement is not before the room.")
    if seen is not None and seen != version:
        raise StandsAlready("The words of this statement have changed since you opened the page. Please read it again.")


def may_be_sealed(stages: list[tuple[Stage, int]]) -> None:
    """`stages` are those of all statements, with their versions."""
    if any(stage is Stage.ASKED for stage, _ in stages):
        raise NotNow("A round is still open. Please close it before you seal the narrative.")
    if any(stage is Stage.DRAFT and version > 1 for stage, version in stages):
        raise NotNow("A statement was changed after the room had answered it. Please put it to the room again first.")
    if not any(stage is Stage.CLOSED for stage, _ in stages):
        raise NotNow("There is no statement yet that the room has answered, so there is nothing to seal.")
