"""Files that are the same for everybody come compressed; pages, which hold what only somebody may know, never do."""

import gzip
import re

import pytest
from werkzeug.datastructures import Headers

from tests.given import Given
from tests.people import Person

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


def got(who: Person, address: str, **headers: str) -> tuple[int, Headers, bytes]:
    with who.browser.get(address, headers=headers) as answer:
        return answer.status_code, answer.headers, answer.data


@pytest.mark.parametrize("address", ["/static/js/main.js", "/static/icons.svg", "/static/css/print.css"])
def test_a_file_is_compressed_for_whoever_can_unpack_it(priya: Person, address: str) -> None:
    (_, head, plain), (_, packed_head, packed) = got(priya, address), got(priya, address, **GZIP)

    assert (head.get("Content-Encoding"), packed_head["Content-Encoding"]) == (None, "gzip")
    assert gzip.decompress(packed) == plain
    assert all("Accept-Encoding" in one["Vary"].split(", ") for one in (head, packed_head))


def test_a_file_that_the_browser_has_is_not_sent_again(priya: Person) -> None:
    _, head, _ = got(priya, "/static/js/main.js", **GZIP)

    status, _, again = got(priya, "/static/js/main.js", **GZIP, **{"If-None-Match": head["ETag"]})

    assert (status, again) == (304, b"")


def test_all_scripts_of_an_event_come_in_one_answer_to_be_kept_for_good(priya: Person, given: Given) -> None:
    page = priya.browser.get(f"/events/{given.event_id}/room").text
    scripts = re.findall(r'<script[^>]* src="([^"]+)"', page)

    (status, head, _), (of_before, _, _) = got(priya, *scripts, **GZIP), got(priya, "/script-0123456789abcdef.js")

    assert (len(scripts), status, head["Content-Type"]) == (1, 200, "text/javascript; charset=utf-8")
    assert (head["Content-Encoding"], head["Cache-Control"]) == ("gzip", "public, max-age=31536000, immutable")
    assert of_before == 404


@pytest.mark.parametrize("page", ["/", "/events/{event}/room", "/events/{event}/timeline"])
def test_a_page_never_is(priya: Person, given: Given, page: str) -> None:
    answer = priya.browser.get(page.format(event=given.event_id), headers=GZIP)

    assert (answer.status_code, answer.headers.get("Content-Encoding")) == (200, None)
