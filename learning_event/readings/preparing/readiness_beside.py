"""Getting ready: what stands beside the review and stops nobody, but is said while it is not settled."""

from learning_event import store
from learning_event.anonymity.shown.preparing import ShownStep
from learning_event.readings.after.afterwards import routes_in
from learning_event.readings.preparing.briefing import needs_of, questions_of, threads_of
from learning_event.readings.preparing.family import clashes_in, somebody_stands_by
from learning_event.readings.preparing.people import places_listed
from learning_event.readings.preparing.proceedings import asked_in, topics_in
from learning_event.readings.preparing.voices import voices_missing
from learning_event.rules.counting import counted
from learning_event.rules.proceedings import not_yet_asked

GATE, NEEDED, WANTED, DONE = "gate", "needed", "wanted", "done"
SAID = {GATE: "The doors wait for this", NEEDED: "Still to do", WANTED: "Not needed to open", DONE: "Done"}


def beside_the_review(event_id: str) -> tuple[ShownStep, ...]:
    """In the order of the list."""
    return (
        _spoken_with(event_id),
        _proceedings(event_id),
        _voices(event_id),
        _family(event_id),
        _afterwards(event_id),
        _questions(event_id),
        _needs(event_id),
    )


def _spoken_with(event_id: str) -> ShownStep:
    """How many, and never who: the ticks are the support contacts' own."""
    places = [place for place in places_listed(event_id) if place.state != "closed"]
    spoken = sum(place.spoken_with for place in places)
    why = f"{spoken} of {len(places)}. Support contacts tick each of their places on their own pages."
    state = DONE if places and spoken == len(places) else WANTED
    what = "Support contacts have spoken with everybody beforehand" if state == DONE else "Spoken with beforehand"
    return ShownStep(state, SAID[state], what, (why,) if state == WANTED else (), "places", "Places")


def _questions(event_id: str) -> ShownStep:
    asked = sum(not one.answered for one in questions_of(event_id))
    threads = sum(thread.waits for thread in threads_of(event_id))
    why = (
        counted(asked, "question from the box waits", "questions from the box wait") + "." if asked else "",
        counted(threads, "support contact waits", "support contacts wait") + " for an answer." if threads else "",
    )
    state = WANTED if asked or threads else DONE
    what = "Questions before the day" if asked or threads else "No question waits for an answer"
    return ShownStep(
        state, SAID[state], what, tuple(line.capitalize() for line in why if line), "questions", "Questions"
    )


def _needs(event_id: str) -> ShownStep:
    open_needs = sum(not one.arranged for one in needs_of(event_id))
    why = (
        (f"{counted(open_needs, 'access need is', 'access needs are')} not arranged yet.".capitalize(),)
        if open_needs
        else ()
    )
    state = WANTED if open_needs else DONE
    what = "Access needs" if open_needs else "No access need waits"
    return ShownStep(state, SAID[state], what, why, "access-needs", "Access needs")


def _family(event_id: str) -> ShownStep:
    with store.look(event_id) as rows:
        clashes, stands_by = clashes_in(rows, event_id), somebody_stands_by(rows, event_id)
    why = () if stands_by else ("Nobody is written down yet who stands by them: a key worker or an advocate.",)
    state = DONE if stands_by and not clashes else WANTED
    what = "Somebody stands by the family" if stands_by else "The family"
    return ShownStep(state, SAID[state], what, (*clashes, *why), "family", "The family")


def _afterwards(event_id: str) -> ShownStep:
    with store.look(event_id) as rows:
        routes = routes_in(rows, event_id)
    why = () if routes else ("No place to turn to after the day is entered yet, beside the support contacts.",)
    what = f"{counted(routes, 'place', 'places')} to turn to after the day".capitalize() if routes else "Afterwards"
    state = DONE if routes else WANTED
    return ShownStep(state, SAID[state], what, why, "afterwards", "Afterwards")


def _voices(event_id: str) -> ShownStep:
    missing = voices_missing(event_id)
    without = [one.who for one in missing if not one.route]
    why = f"No place, and no way to contribute yet: {'; '.join(without)}." if without else ""
    state = WANTED if without else DONE
    what = "Voices that are missing" if without else "Everybody in the case has a place or another way to contribute"
    return ShownStep(state, SAID[state], what, tuple(filter(None, (why,))), "voices", "Voices missing")


def _proceedings(event_id: str) -> ShownStep:
    with store.look(event_id) as rows:
        left, topics = not_yet_asked(asked_in(rows, event_id)), topics_in(rows, event_id)
    closed = f"{counted(len(topics), 'topic is', 'topics are')} closed on the day.".capitalize() if topics else ""
    why = (f"Not yet asked: {'; '.join(left)}.",) if left else ()
    state = WANTED if left else DONE
    what = "What goes on beside the review" if left else "Everybody was asked what goes on beside the review"
    return ShownStep(state, SAID[state], what, (*why, *filter(None, (closed,))), "proceedings", "Proceedings")
