"""Something sealed under a passphrase: scrypt makes a key of it, AES-256-GCM seals. Used for copies of the keys alone.

The file is one line of JSON (how the key is made) and then the sealed bytes; the line is bound into the seal.
"""

import json
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from learning_event.safe.refusing import Tampered

WHAT = "learning-event keys 1"
COST, BLOCK, LANES = 2**17, 8, 1
"""128 MB and about half a second for each guess."""
NONCE_BYTES, SALT_BYTES, KEY_BYTES = 12, 16, 32


def sealed_under(passphrase: str, plain: bytes) -> bytes:
    """The whole file."""
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    head = json.dumps({"what": WHAT, "salt": salt.hex(), "nonce": nonce.hex(), "n": COST, "r": BLOCK, "p": LANES})
    about = head.encode("ascii") + b"\n"
    return about + AESGCM(_key(passphrase, salt)).encrypt(nonce, plain, about)


def opened_with(passphrase: str, file: bytes) -> bytes:
    """What was sealed; Tampered when the passphrase is another or one bit was changed: nobody can tell which."""
    head, end, cell = file.partition(b"\n")
    try:
        said = json.loads(head)
        if said["what"] != WHAT or (said["n"], said["r"], said["p"]) != (COST, BLOCK, LANES):
            raise Tampered("not a copy of keys")
        salt, nonce = bytes.fromhex(said["salt"]), bytes.fromhex(said["nonce"])
        return AESGCM(_key(passphrase, salt)).decrypt(nonce, cell, head + end)
    except (ValueError, KeyError, TypeError, InvalidTag) as wrong:
        raise Tampered("another passphrase, or changed") from wrong


def _key(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=KEY_BYTES, n=COST, r=BLOCK, p=LANES).derive(passphrase.encode("utf-8"))
