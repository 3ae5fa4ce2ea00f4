"""Files that are the same for everybody go out compressed, once compressed for all: a laptop on a poor line waits a third as long.

Never a page: what somebody typed and what only they may know would stand in one compressed answer, and its length would tell.
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

from learning_event.web.joined import FOR_EVERYBODY

WORTH_IT = frozenset({"text/css", "text/javascript", "application/javascript", "image/svg+xml"})
MOST_FILES = 300


def press_files(app: Flask) -> None:
    """To be hung after the headers are."""
    app.after_request(_pressed)


def _pressed(answer: Response) -> Response:
    if request.endpoint not in FOR_EVERYBODY or answer.mimetype not in WORTH_IT:
        return answer
    answer.vary.add("Accept-Encoding")
    if answer.status_code == 200 and request.method == "GET" and request.accept_encodings["gzip"]:
        answer.direct_passthrough = False
        answer.set_data(_gzip(answer.get_data()))
        answer.headers["Content-Encoding"] = "gzip"
    return answer


@lru_cache(MOST_FILES)
def _gzip(words: bytes) -> bytes:
    return gzip.compress(words, 9, mtime=0)
