"""What was said privately to the reviewers: marked as dealt with, and so taken off their list. It is never shown to the room."""

from learning_event.actions.desk.acting import at_the_desk
from learning_event.announcements import RoomChanged
from learning_event.models import PrivateWord
from learning_event.people import Reviewer
from learning_event.rules.refusals import StandsAlready

DEALT_WITH = "This has been taken off the list already."


def deal_with_private_word(who: Reviewer, word_id: str) -> str:
    """What has not been handed over yet is as unknown as what never was. Gives the act's id."""
    with at_the_desk(who, "Dealt with something said privately") as work:
        word = work.find(PrivateWord, word_id)
        if word is None or not word.handed_over:
            raise StandsAlready(DEALT_WITH)
        work.rows.delete(word)
        work.announce(RoomChanged(who.event_id))
    return work.act_id
