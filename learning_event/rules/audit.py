"""The deeds of staff that are kept on record: access, keys and records; never anything of the room."""

import json
from enum import StrEnum

ABOUT = b"learning event, record of staff, 1\n"


class Deed(StrEnum):
    """One of these for each entry in the record of staff. A new one is a decision: nothing about the room belongs here."""

    SIGNED_IN = "signed in"
    WRONG_PASSWORD = "wrong password"  # noqa: S105
    SIGNED_OUT = "signed out"
    PASSWORD_CHANGED = "password changed"  # noqa: S105
    SECOND_STEP_CHANGED = "second step changed"
    ACCOUNT_MADE = "account made"
    CONTACT_INVITED = "invitation made"
    ROLE_GIVEN = "role given"
    ROLE_TAKEN = "role taken away"
    EVENT_MADE = "learning event begun"
    EVENT_OPENED = "doors opened"
    GATE_OVERRIDDEN = "gate opened with a reason"
    NARRATIVE_SEALED = "narrative sealed"
    RETENTION_CHANGED = "retention date changed"
    HOLD_SET = "legal hold set"
    HOLD_LIFTED = "legal hold lifted"
    ERASURE_BEGUN = "erasure begun"
    ERASURE_DONE = "erasure done"
    EXPORT_MADE = "export made"
    BACKUP_MADE = "backup made"
    BACKUP_RESTORED = "backup restored"
    DISCLOSURE_MADE = "disclosure pack made"
    KEYS_ROTATED = "keys rotated"


def written_out(*, number: int, at: str, account_id: str, event_id: str, deed: str, about: str, before: bytes) -> bytes:
    """What the MAC of an entry covers: all of it, and the MAC before it."""
    return ABOUT + json.dumps([number, at, account_id, event_id, deed, about, before.hex()]).encode("ascii")
