"""The guard at the door: reads authorisation.txt once, and lets nobody as far as a door whose row does not name them.

The live line is no address of its own: who hears what there stands in live/rooms.py.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from flask import Flask, request
from flask_login import current_user

from learning_event.actions.preparing.events import ONLY_REVIEWERS
from learning_event.doorstep import CLOSED, ONLY_AN_ADMINISTRATOR, not_theirs, who_may_be_asking
from learning_event.people import SignedIn
from learning_event.readings.staff.accounts import account_with
from learning_event.rules.refusals import NotKnown, NotSignedIn, NotYours, Refusal

Table = dict[tuple[str, str], frozenset[str]]

FILE = Path(__file__).with_name("authorisation.txt")
LET_IN, REFUSED = "yes", "-"


class NotAgreed(RuntimeError):
    """The table and the doors are not of one mind; the house does not start."""


def read_table(text: str) -> tuple[tuple[str, ...], Table]:
    """Everybody whom the columns name, and for each method and address those who are let in."""
    lines = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    columns = tuple(lines[0][:-1])
    table: Table = {}
    for *cells, method, address in lines[1:]:
        if len(cells) != len(columns) or not set(cells) <= {LET_IN, REFUSED} or (method, address) in table:
            raise NotAgreed(f"this row cannot be read, or stands there twice: {method} {address}")
        table[method, address] = frozenset(who for who, cell in zip(columns, cells, strict=True) if cell == LET_IN)
    return columns, table


EVERYBODY, TABLE = read_table(FILE.read_text(encoding="utf-8"))


def guard_doors(app: Flask) -> None:
    """To be called first of all that happens before a request is answered."""
    app.before_request(only_those_who_are_let_in)


def must_agree(app: Flask, table: Iterable[tuple[str, str]] = TABLE) -> None:
    """To be called when all doors hang: every door has a row, and every row a door."""
    doors = {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    wrong = doors ^ set(table)
    if wrong:
        lacks = sorted(f"{method} {address}" for method, address in wrong)
        raise NotAgreed(f"authorisation.txt and the doors differ in: {', '.join(lacks)}")


def only_those_who_are_let_in() -> None:
    """Refuses whoever the row of this address does not name; an address without a row refuses everybody."""
    if request.url_rule is None:
        return
    method = "GET" if request.method == "HEAD" else request.method
    let_in = TABLE.get((method, request.url_rule.rule))
    if let_in is None:
        raise NotKnown
    if not let_in.issuperset(EVERYBODY):
        event_id = (request.view_args or {}).get("event_id")
        if event_id:
            _let_into_event(event_id, let_in)
        else:
            _let_into_house(let_in)


def _let_into_event(event_id: str, let_in: frozenset[str]) -> None:
    if "administrator" in let_in and (account := _account()) is not None and account.administrator:
        return
    try:
        who = who_may_be_asking(event_id)
    except Refusal as no:
        if _part_of_nobody(no) not in let_in:
            raise
        return
    if who.part not in let_in:
        raise not_theirs(who, let_in)


def _part_of_nobody(no: Refusal) -> str:
    """The column of somebody without a part in the event, by how the doorstep refuses them."""
    if isinstance(no, NotYours) and no.sentence == CLOSED:
        return "closed"
    return "signed-in" if current_user.is_authenticated else "outsider"


def _let_into_house(let_in: frozenset[str]) -> None:
    account = _account()
    if account is None and "outsider" not in let_in:
        raise NotSignedIn
    if account is not None and not _parts_of(account) & let_in:
        raise NotYours(ONLY_REVIEWERS if "lead" in let_in else ONLY_AN_ADMINISTRATOR)


def _parts_of(account: SignedIn) -> set[str]:
    parts = {"signed-in": True, "lead": account.makes_events, "administrator": account.administrator}
    return {part for part, has in parts.items() if has}


def _account() -> SignedIn | None:
    return account_with(cast(str, current_user.account_id)) if current_user.is_authenticated else None
