"""Uploaded files are held in memory while they are read: Werkzeug would lay those over 500 kB on the disk."""

from io import BytesIO
from typing import IO

from flask import Flask, Request


class HeldInMemory(Request):
    """How much may come is limited before: MAX_CONTENT_LENGTH, and more at the door for files of entries."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        return BytesIO()


def hold_in_memory(app: Flask) -> None:
    app.request_class = HeldInMemory
