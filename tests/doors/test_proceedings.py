"""What goes on beside the review: each body is asked, what it said is written down in role words, and topics stay closed on the day."""

from flask import Flask

from learning_event import announcements
from learning_event.readings.narrative.method import method_of
from learning_event.readings.narrative.names_in_print import names_in_print
from learning_event.readings.preparing.proceedings import said_of_proceedings
from tests.conftest import signed_in
from tests.door import DONE, Door, refused
from tests.given import Given, a_learning_event
from tests.people import Person
from tests.said import FETCH, read

ALL = "Police and Crown Prosecution Service; Coroner; Family court; Regulator or professional body; Employer"
TOLD = {"stand": "running", "confirmed_by": "senior investigating officer", "confirmed_on": "2025-02-03"}


def write_down(door: Door, ruth: Person, given: Given, body: str, **more: str) -> None:
    path = f"/events/{given.event_id}/preparing/proceedings/{body}"
    assert door.send(ruth, path, **{**TOLD, **more}) == DONE


def test_what_nobody_has_asked_is_said_and_stops_nobody(ruth: Person, given: Given) -> None:
    ready = read(ruth, given, "preparing")

    assert f"Not yet asked: {ALL}." in ready
    assert ready.count("Not yet asked") == 1
    assert "Not yet asked" not in ready.partition("Waits for this")[2]
    assert read(ruth, given, "preparing/proceedings").count("Not yet asked") == 5
    assert method_of(given.event_id).proceedings == tuple(f"{who}: not asked." for who in ALL.split("; "))


def test_what_was_told_is_kept_shown_and_printed(door: Door, ruth: Person, given: Given) -> None:
    write_down(door, ruth, given, "police")
    write_down(door, ruth, given, "coroner", stand="none", confirmed_by="coroner’s officer")
    write_down(door, ruth, given, "other", stand="ended", name="Charity’s own review", confirmed_by="trustee")

    listed = read(ruth, given, "preparing/proceedings")
    assert "Confirmed by senior investigating officer, 3 February 2025." in listed
    assert "Not yet asked: Family court; Regulator or professional body; Employer." in read(ruth, given, "preparing")
    assert method_of(given.event_id).proceedings == (
        "Police and Crown Prosecution Service: proceedings go on. Confirmed by senior investigating officer, 3 February 2025.",
        "Coroner: nothing goes on. Confirmed by coroner's officer, 3 February 2025.",
        "Family court: not asked.",
        "Regulator or professional body: not asked.",
        "Employer: not asked.",
        "Charity's own review: proceedings have ended. Confirmed by trustee, 3 February 2025.",
    )


def test_those_who_come_read_of_what_goes_on_in_plain_words(door: Door, ruth: Person, given: Given) -> None:
    write_down(door, ruth, given, "police", plain_words="A trial is to come in May. We leave that night out.")
    write_down(door, ruth, given, "coroner", stand="expected")
    write_down(door, ruth, given, "employer", stand="ended")

    assert said_of_proceedings(given.event_id) == (
        "A trial is to come in May. We leave that night out.",
        "Coroner: proceedings may come. We do not talk about evidence here.",
    )


def test_it_can_be_written_anew_and_taken_back(door: Door, ruth: Person, given: Given) -> None:
    write_down(door, ruth, given, "police")
    write_down(door, ruth, given, "police", stand="ended")
    path = f"/events/{given.event_id}/preparing/proceedings/police/withdrawal"

    assert method_of(given.event_id).proceedings[0].startswith(f"{ALL.split('; ')[0]}: proceedings have ended.")
    assert door.send(ruth, path) == DONE
    assert door.send(ruth, path).status == 404
    assert method_of(given.event_id).proceedings[0] == f"{ALL.split('; ')[0]}: not asked."


def test_all_that_is_wrong_is_said_and_nothing_typed_is_lost(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/preparing/proceedings/other"
    outcome = door.send(ruth, path, stand="maybe", confirmed_on="2025-02-30", plain_words="We were not told.")

    assert outcome == refused(
        outcome.message,
        status=400,
        stand="Please say what you were told: nothing, something that may come, that goes on, or that has ended.",
        name="Please say who this is, as an office or an organisation. No names.",
        confirmed_by="Please say who confirmed it, by their role: senior investigating officer, coroner’s officer. No names.",
        confirmed_on="There is no such day in the calendar. Please look at it again.",
    )
    assert door.way == "fetch" or "We were not told." in outcome.text
    assert door.send(ruth, f"/events/{given.event_id}/preparing/proceedings/astrologer", **TOLD).status == 404


def test_closed_topics_stand_in_the_room_and_on_the_wall_at_once(
    door: Door, ruth: Person, priya: Person, given: Given
) -> None:
    heard: list[announcements.RoomChanged] = []
    announcements.listen(announcements.RoomChanged, heard.append)
    path = f"/events/{given.event_id}/preparing/proceedings/closed-topics"

    assert door.send(ruth, path, topics="The night of 4 March\n\n What <he> said to the police") == DONE

    assert heard == [announcements.RoomChanged(given.event_id)]
    for page in (read(priya, given, "room"), read(priya, given, "room/agreed"), read(ruth, given, "room")):
        assert page.count("<li>The night of 4 March</li><li>What &lt;he&gt; said to the police</li>") == 1
    closed = "Not talked about today: The night of 4 March; What &lt;he&gt; said to the police"
    assert closed in read(ruth, given, "wall")
    assert method_of(given.event_id).proceedings[-1] == (
        "Not talked about on the day: The night of 4 March; What <he> said to the police."
    )
    assert door.send(ruth, path, topics="") == DONE
    assert "Not talked about today" not in read(ruth, given, "wall") + read(priya, given, "room")


def test_too_many_topics_are_refused_in_words(door: Door, ruth: Person, given: Given) -> None:
    path = f"/events/{given.event_id}/preparing/proceedings/closed-topics"

    assert door.send(ruth, path, topics="one\n" * 9) == refused(
        "Please look again at one thing", 400, topics="These are 9 lines. Please keep to 8 at most."
    )


def test_nothing_is_changed_once_it_is_sealed(house: Flask) -> None:
    given = a_learning_event(state="sealed")
    ruth = signed_in(house, "Ruth", given.reviewer_email)

    assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/proceedings/police", **TOLD).status == 409
    assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/proceedings/closed-topics", topics="x").status == 409


def test_a_real_name_in_what_is_printed_of_it_is_pointed_out(ruth: Person, given: Given) -> None:
    names = {"real_name": "Marjorie Example", "alias": "Detective 1"}
    assert FETCH.send(ruth, f"/events/{given.event_id}/preparing/names", **names).status == 200

    write_down(FETCH, ruth, given, "police", confirmed_by="Marjorie Example, police")

    (one,) = names_in_print(given.event_id)
    assert (one.where, one.page) == ("What went on beside the review", "preparing/proceedings")
