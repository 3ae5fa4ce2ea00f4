"""What goes through Redis can be read and said only by the processes of one house, which share the secret key.

Redis keeps slow commands with what was in them, and shows every command to whoever asks it. So neither an id nor a kind of news stands
there in plain text, and somebody who gets into Redis can make nobody's page do anything.
"""

import base64
import hashlib
import hmac
import json
import secrets
from typing import Any

from cryptography.fernet import Fernet, InvalidToken

NAME_BYTES = 9
CHANNEL_BYTES = 9


class Sealing:
    """`channel` is the house's own, so that several may share one Redis; `own_name` is this process's, made by chance."""

    def __init__(self, secret: bytes) -> None:
        self.own_name = secrets.token_urlsafe(NAME_BYTES)
        self.channel = f"learning-event:{_from(secret, 'channel')[:CHANNEL_BYTES].hex()}"
        self._fernet = Fernet(base64.urlsafe_b64encode(_from(secret, "news")))

    def sealed(self, plain: dict[str, Any]) -> bytes:
        return self._fernet.encrypt(json.dumps([self.own_name, plain]).encode())

    def opened(self, sealed: bytes) -> tuple[str, Any] | None:
        """Whose it is and what it says; None for what is not from this house."""
        try:
            who, plain = json.loads(self._fernet.decrypt(sealed))
        except (InvalidToken, ValueError, TypeError):
            return None
        return who, plain


def _from(secret: bytes, what: str) -> bytes:
    return hmac.new(secret, f"between the processes: {what}".encode(), hashlib.sha256).digest()
