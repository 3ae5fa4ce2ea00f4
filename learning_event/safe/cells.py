"""Sealed cells: AES-256-GCM, so that what is read is what was written, in this column of this learning event.

A cell is `version (1 byte) | key id (8) | nonce (12) | ciphertext and tag`. The words inside are padded to steps of 256 bytes, so
that their length tells little. The associated data is `table.column|event|key id`: a cell moved elsewhere does not open.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from learning_event.safe.refusing import Tampered

VERSION = b"\x01"
KEY_ID_BYTES = 8
NONCE_BYTES = 12
STEP = 256
HEAD = 1 + KEY_ID_BYTES + NONCE_BYTES


def seal(plain: bytes, *, where: str, event_id: str, key_id: bytes, cipher: AESGCM) -> bytes:
    """The cell for these bytes in column `where` ("table.column")."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION + key_id + nonce + cipher.encrypt(nonce, _padded(plain), _about(where, event_id, key_id))


def key_id_of(cell: bytes) -> bytes:
    """Which key a cell wants; Tampered when this is no cell of ours."""
    if cell[:1] != VERSION or len(cell) < HEAD + STEP:
        raise Tampered("not a sealed cell")
    return cell[1 : 1 + KEY_ID_BYTES]


def unseal(cell: bytes, *, where: str, event_id: str, cipher: AESGCM) -> bytes:
    """What was sealed; Tampered when one bit of it, or its place, is another."""
    key_id = key_id_of(cell)
    nonce = cell[1 + KEY_ID_BYTES : HEAD]
    try:
        padded = cipher.decrypt(nonce, cell[HEAD:], _about(where, event_id, key_id))
    except InvalidTag as changed:
        raise Tampered(where) from changed
    return padded[: padded.rindex(b"\x80")]


def _padded(plain: bytes) -> bytes:
    """ISO/IEC 7816-4: one 0x80, then zeros up to the next step."""
    return plain + b"\x80" + bytes(-(len(plain) + 1) % STEP)


def _about(where: str, event_id: str, key_id: bytes) -> bytes:
    return f"{where}|{event_id}|{key_id.hex()}".encode()
