"""The password again, before an act that cannot be taken back: whoever finds a screen that was left open cannot do it."""

from learning_event import store
from learning_event.actions.staff.audit import note
from learning_event.actions.staff.guesses import count_a_guess, forget_guesses
from learning_event.actions.staff.passwords import fits
from learning_event.models import Account
from learning_event.rules.audit import Deed
from learning_event.rules.refusals import NotSignedIn, WrongInput

TYPE_IT = "Please type your own password, the one you sign in with, so that nobody else can do this from your screen."
NOT_YOURS = "This is not the password you sign in with. Nothing was done. Please type it again."


def confirm_with_password(account_id: str, typed: str) -> None:
    """WrongInput names the field `password`; a wrong one counts as a guess, and SlowDown comes after several."""
    with store.look() as rows:
        row = rows.get(Account, account_id)
    if row is None:
        raise NotSignedIn
    if not typed:
        raise WrongInput({"password": TYPE_IT})
    count_a_guess(row.email)
    if not fits(typed, row.password_hash):
        with store.work() as work:
            note(work, deed=Deed.WRONG_PASSWORD, account_id=row.id)
        raise WrongInput({"password": NOT_YOURS})
    forget_guesses(row.email)
