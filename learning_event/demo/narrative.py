"""From statements to paper: drafts are answered, amended as the room asked, answered again, and sealed."""

import secrets
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from learning_event.actions.narrative.answering import NewAnswer, answer_statements
from learning_event.actions.narrative.closing import close_the_round
from learning_event.actions.narrative.drafting import Draft, amend_statement, draft_statement, put_to_the_room
from learning_event.actions.narrative.sealing import seal_narrative
from learning_event.anonymity.normaliser import normal
from learning_event.demo import case_file
from learning_event.demo.day import begin_segment
from learning_event.demo.laid import Laid
from learning_event.people import Practitioner
from learning_event.readings.narrative.narrative import narrative_of
from learning_event.rules.answer import Answer

SAYING_BACK = 15


def say_it_back(laid: Laid) -> None:
    """Two rounds: the drafts, and once more those whose words the room has changed."""
    begin_segment(laid, SAYING_BACK)
    told = case_file.statements()
    ids = {said["key"]: draft_statement(laid.who, _draft(laid, said, said["draft"])) for said in told}
    _round(laid, {ids[said["key"]]: _first(said) for said in told})
    changed = [said for said in told if said["agreed"] != said["draft"]]
    for said in changed:
        amend_statement(laid.who, ids[said["key"]], _draft(laid, said, said["agreed"]))
    _round(laid, {ids[said["key"]]: _second(said) for said in changed})


def seal(laid: Laid) -> None:
    """As the lead reviewer does at the end, by typing the child's name."""
    seal_narrative(laid.who, case_file.event()["event"]["child"], read=narrative_of)


def _draft(laid: Laid, said: dict[str, Any], words: str) -> Draft:
    rests = [f"entry:{laid.entries[key]}" for key in said["entries"]]
    rests += [f"observation:{laid.observations[key]}" for key in said["observations"]]
    return Draft.read(words, laid.episodes[said["episode"]], rests)


def _first(said: dict[str, Any]) -> list[tuple[Answer, str]]:
    """The room's answers to the draft; words come with *nearly* and with *I see it differently*."""
    return list(_with_words(said["answers"], said["words"]))


def _second(said: dict[str, Any]) -> list[tuple[Answer, str]]:
    """To the amended words: those who still see it differently do so where the case keeps another account."""
    differ = said["answers"]["differs"] if said["other_account"] else 0
    in_all = sum(said["answers"].values())
    return list(_with_words({"reflects": in_all - differ, "nearly": 0, "differs": differ}, [said["other_account"]]))


def _with_words(totals: dict[str, int], words: list[str]) -> Iterator[tuple[Answer, str]]:
    left = chain(words, repeat(""))
    for answer in (Answer.DIFFERS, Answer.NEARLY, Answer.REFLECTS):
        for _ in range(totals[answer]):
            yield answer, "" if answer is Answer.REFLECTS else normal(next(left))


def _round(laid: Laid, answers: dict[str, list[tuple[Answer, str]]]) -> None:
    """Who gives which answer is drawn by lot; afterwards nobody could tell."""
    put_to_the_room(laid.who)
    for given in answers.values():
        secrets.SystemRandom().shuffle(given)
    for n, (place_id, _, seat) in enumerate(laid.seats):
        mine = [NewAnswer(at, *given[n]) for at, given in answers.items() if n < len(given)]
        answer_statements(Practitioner(laid.event_id, place_id, seat), mine)
    close_the_round(laid.who)
