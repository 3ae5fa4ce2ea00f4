"""The password again, at the door of an act that cannot be taken back: erasure, hold, export, keys, roles.

How a door asks for it:

    @erasing.post("/events/<event_id>/erasure")
    @shows_again(page)
    def erase(event_id: str) -> Any:
        who = reviewer(event_id)    # first, who may: somebody else is refused before any password is looked at
        password_again()            # then the password, which came in this very form as the field `password`
        erase_event(who, ...)       # then the deed
        return saved(next_page=...)

How its form asks for it: `{{ password_again() }}` from parts/controls.html beside the other fields; where several such forms
stand on one page, each gives its field an id of its own: `{{ password_again(id="password-hold") }}`. A fetch sends `password` in its
JSON. A refused form comes back with all that was typed but the password (SECRET_FIELDS in web/refusals.py).

Whoever calls this is listed in tests/promise/dangerous_doors.py, where P22 finds every such door: add the row there.
"""

from learning_event.actions.staff.password_again import confirm_with_password
from learning_event.doorstep import signed_in
from learning_event.people import SignedIn
from learning_event.web.sent import sent


def password_again() -> SignedIn:
    """Who has just typed their own password again (for the record of staff); 400 or 429 where it is missing or wrong."""
    account = signed_in()
    confirm_with_password(account.id, sent().get("password", ""))
    return account
