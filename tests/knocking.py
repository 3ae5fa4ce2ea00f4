"""Schemathesis at the door: whatever the description allows, and much that it does not, with the cookies of somebody who may."""

import warnings
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import openapi
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.generation.case import Case
from schemathesis.generation.modes import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from tests.door import token_for
from tests.people import Person

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance]
ENDS_IT_ALL = ("/sign-out", "/leave", "/account/password", "/sign-in/first")


@dataclass
class Knocks:
    """How often each status came back."""

    statuses: Counter[int] = field(default_factory=Counter)
    doors: int = 0

    @property
    def total(self) -> int:
        return self.statuses.total()


def knock_everywhere(
    house: Flask, described: dict[str, object], person: Person, known: dict[str, str], *, each: int
) -> Knocks:
    """So many requests to each door. Ids that are known are put into half of them, so that doors are got past."""
    knocks = Knocks()
    schema = openapi.from_dict(described)
    schema.app = house
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        if not operation.path.endswith(ENDS_IT_ALL):
            knocks.doors += 1
            _knock(operation, person, known, each, knocks)
    return knocks


def _knock(
    operation: APIOperation[Any, Any, Any, Any], person: Person, known: dict[str, str], each: int, knocks: Knocks
) -> None:
    token, cookies = token_for(person), {one.key: one.value for one in (person.browser._cookies or {}).values()}
    turn = iter(range(10 * each))

    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE))
    @settings(
        max_examples=each,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def once(case: Case[Any]) -> None:
        if next(turn) % 2 == 0:
            case.path_parameters = {**(case.path_parameters or {}), **_those_of(case, known)}
        headers = {"X-CSRF-Token": token, "Accept": "application/json" if next(turn) % 3 else "text/html"}
        answer = case.call(headers=headers, cookies=cookies)
        knocks.statuses[answer.status_code] += 1
        case.validate_response(answer, checks=CHECKS)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own deprecations are not ours
        once()


def _those_of(case: Case[Any], known: dict[str, str]) -> dict[str, str]:
    return {name: known[name] for name in case.path_parameters or {} if name in known}
