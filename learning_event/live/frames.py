"""Websocket frames as the server sends them (RFC 6455): never masked, never compressed, each text in one frame."""

import struct

TEXT = 0x81
CLOSE = 0x88
TRY_AGAIN_LATER = 1013


def text_frame(text: str) -> bytes:
    """One whole text message; the same bytes serve every client."""
    words = text.encode()
    return _head(TEXT, len(words)) + words


def close_frame(code: int) -> bytes:
    """The end of a conversation, with the reason as a number."""
    return _head(CLOSE, 2) + struct.pack("!H", code)


def _head(opcode: int, length: int) -> bytes:
    if length < 126:
        return struct.pack("!BB", opcode, length)
    if length < 1 << 16:
        return struct.pack("!BBH", opcode, 126, length)
    return struct.pack("!BBQ", opcode, 127, length)
