"""What whoever asked for support finds again with the codes in their browser: how their request stands, and its answer."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from learning_event import store
from learning_event.anonymity.request_code import request_code_hash, request_code_hashes
from learning_event.anonymity.shown.event import ShownSupportContact
from learning_event.anonymity.shown.support import ShownAsked
from learning_event.models import SupportRequest
from learning_event.readings.arriving.support import contacts_of, lead_of
from learning_event.rules.support_request import READY, SHORT, Answer, Stage, how_it_stands

NOBODY_KNOWN = ShownSupportContact("", "", "", "", "", "", "", "")


def asked_with(event_id: str, codes: Sequence[str]) -> tuple[ShownAsked, ...]:
    """The requests of these codes, those that are answered first."""
    hashes = request_code_hashes(codes)
    if not hashes:
        return ()
    with store.look(event_id) as rows:
        found = _requests(rows, event_id, hashes)
    if not found:
        return ()
    contacts, lead = {one.id: one for one in contacts_of(event_id)}, lead_of(event_id)
    shown = [_shown(found[key], contacts, lead) for key in hashes if key in found]
    return tuple(sorted(shown, key=lambda one: not one.answer))


def still_asked(event_id: str, codes: Sequence[str]) -> set[str]:
    """Of these codes, those whose request is still there."""
    hashes = {code: request_code_hash(code) for code in codes}
    with store.look(event_id) as rows:
        known = _requests(rows, event_id, [one for one in hashes.values() if one])
    return {code for code, one in hashes.items() if one in known}


def said_shortly(asked: Sequence[ShownAsked]) -> str:
    """For the strip: the one thing most worth knowing; empty when nothing was asked."""
    for state, is_so in (
        ("answered", any(one.answer for one in asked)),
        ("nobody", any(one.nobody for one in asked)),
        ("open", bool(asked)),
    ):
        if is_so:
            return SHORT[state]
    return ""


def _requests(rows: Session, event_id: str, hashes: list[bytes]) -> dict[bytes | None, SupportRequest]:
    theirs = sa.select(SupportRequest).where(
        SupportRequest.event_id == event_id, SupportRequest.capability_hash.in_(hashes)
    )
    return {row.capability_hash: row for row in rows.scalars(theirs)}


def _shown(
    row: SupportRequest, contacts: dict[str, ShownSupportContact], lead: ShownSupportContact | None
) -> ShownAsked:
    now, first = (contacts.get(one or "", NOBODY_KNOWN) for one in (row.support_contact_id, row.first_contact_id))
    stage, by = Stage(row.stage), contacts.get(row.answered_by_id or "", NOBODY_KNOWN)
    stands = how_it_stands(stage, now=now.name, first=first.name, lead=lead.name if lead else "")
    answer = (READY.get(Answer(row.answer)) or row.answer_words) if row.answer else ""
    reach = by if answer else lead if stage is Stage.NOBODY and lead else now
    return ShownAsked(row.id, row.words, stands, answer, by.name, reach, nobody=stage is Stage.NOBODY and not answer)
