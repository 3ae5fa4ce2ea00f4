"""What stands beside the review in the invented case: proceedings, missing voices, the family with its own lane, and afterwards."""

from learning_event.actions.after.afterwards import RouteTyped, add_route, settle_days
from learning_event.actions.preparing.family import FamilyTyped, agree_with_family, avoid_day
from learning_event.actions.preparing.family_entries import FamilyEntryTyped, add_family_entry
from learning_event.actions.preparing.proceedings import ProceedingTyped, write_down_proceeding
from learning_event.actions.preparing.voices import list_voice
from learning_event.demo import case_file
from learning_event.demo.laid import Laid


def lay_out_beside(laid: Laid) -> None:
    """Each read as if it had been typed in by hand; nobody has asked the employer yet."""
    case, who = case_file.beside(), laid.who
    for said in case["proceedings"]:
        write_down_proceeding(who, said["body"], ProceedingTyped.read(said, said["body"]))
    for said in case["voices"]:
        list_voice(who, said)
    agree_with_family(who, FamilyTyped.read(case["family"]))
    for said in case["avoid"]:
        avoid_day(who, said)
    settle_days(who, case["days"])
    for said in case["routes"]:
        add_route(who, RouteTyped.read(said))
    for said in case["lane"]:
        add_family_entry(who, FamilyEntryTyped.read(said))
