"""How somebody is reached, before, on and after the day, as a form holds it: the reviewer's form and the contact's own."""

from collections.abc import Mapping

from learning_event.actions.preparing.typed import line
from learning_event.rules.account import is_email
from learning_event.rules.telephone import wrong_with_telephone

MOST = {"telephone": 40, "email": 254, "before": 300, "on_the_day": 300, "after": 300}
NO_ADDRESS = "Please write an e-mail address, such as leah@example.org, or leave it empty."


def read_reach(sent: Mapping[str, str], wrong: dict[str, str]) -> dict[str, str]:
    """The five boxes by name; each may be empty, and what is wrong goes into `wrong`."""
    reach = {box: line(sent, box, wrong, most=most) for box, most in MOST.items()}
    if reach["email"] and not is_email(reach["email"]):
        wrong["email"] = NO_ADDRESS
    if mistake := wrong_with_telephone(reach["telephone"]):
        wrong.setdefault("telephone", mistake)
    return reach
