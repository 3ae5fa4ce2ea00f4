"""P34: a hostile file is refused with a sentence that says what to do; nothing of it is kept, opened or sent for."""

import json
import subprocess
import sys
import xml.sax
import zipfile
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from xml.sax.handler import ContentHandler, feature_external_ges

import pytest
import werkzeug.formparser
from flask import Flask, Request

from learning_event.documents.uploaded import reading
from learning_event.documents.uploaded.reading import text_of_upload
from learning_event.rules.entry_file import WHAT_TO_DO, CannotBeRead, Unread
from learning_event.rules.entry_table import rows_of
from tests.door import token_for
from tests.doors.test_importing_entries import brought_in, imports, upload
from tests.given import Given
from tests.people import Person
from tests.uploads import honest, hostile
from tests.uploads.packages import docx_of, row_of, xlsx_of

FILES = hostile.everything()
MOST_GROWTH = 24 * 1024  # kilobytes
GEVENT = """
from gevent import monkey; monkey.patch_all()
import sys, gevent
from learning_event.documents.uploaded import reading
from learning_event.documents.uploaded.reading import text_of_upload
served = []
def others():
    while True:
        served.append(1); gevent.sleep(0.005)
gevent.spawn(others)
text = text_of_upload(sys.stdin.buffer.read())
print(len(served), "Robin drew two houses." in text)
"""


# One file for each reason goes through the door itself; all of them go through the reader.
AT_THE_DOOR = {str(why): name for name, (_, why) in reversed(FILES.items())}
ONE_AFTER_THE_OTHER = """
import base64, json, os, resource, sys
sys.path.insert(0, sys.argv[1])
from learning_event.documents.uploaded import child, confining
confining.LIMITS[resource.RLIMIT_CPU] = 60
confining.confine()
def why(data):
    try:
        return child.answered(data).get("why", "read")
    except Exception:
        return "damaged"
sent = json.load(sys.stdin)
print(json.dumps({name: why(base64.b64decode(data)) for name, data in sent.items()}))
"""


def test_p34_every_hostile_file_is_refused_for_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 120)
    whys = {name: why for name, (_, why) in FILES.items() if isinstance(why, Unread) and why != Unread.TOO_LARGE}
    files = {"honest": hostile.RIGHT} | {name: FILES[name][0]() for name in whys}
    sent = json.dumps({name: b64encode(data).decode() for name, data in files.items()})

    said = json.loads(reading.asked(sent.encode(), ONE_AFTER_THE_OTHER))

    assert said == {"honest": "read", **whys}


@pytest.mark.parametrize("name", AT_THE_DOOR.values())
def test_p34_a_hostile_file_is_refused_with_what_to_do_and_nothing_comes_in(
    ruth: Person, given: Given, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    make, why = FILES[name]

    answer = upload(ruth, given, make())

    assert answer.status_code == (413 if why == Unread.TOO_LARGE else 400)
    assert (WHAT_TO_DO[why] if isinstance(why, Unread) else why) in answer.get_data(as_text=True)
    assert brought_in(given) == []
    assert caplog.messages == []


def test_p34_the_bombs_are_bombs_to_whoever_unpacks_them() -> None:
    unpacked = sum(len(zipfile.ZipFile(BytesIO(hostile.FLAT)).read(name)) for name in ("xl/worksheets/sheet1.xml",))

    assert unpacked > 900 * len(hostile.FLAT)


def test_p34_no_word_from_outside_comes_in_by_an_entity(ruth: Person, given: Given, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("what nobody may read", encoding="utf-8")
    bait = hostile.outside(secret.as_uri())

    class Naive(ContentHandler):
        words = ""

        def characters(self, content: str) -> None:
            self.words += content

    naive, parser = Naive(), xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(naive)
    parser.parse(BytesIO(bait.encode()))
    answer = upload(ruth, given, docx_of(bait))

    assert naive.words == "what nobody may read"
    assert answer.status_code == 400
    assert "what nobody may read" not in answer.get_data(as_text=True)


def test_p34_a_sheet_that_lies_about_its_size_is_read_by_what_it_holds(ruth: Person, given: Given) -> None:
    lying = xlsx_of(
        hostile.A_ROW + row_of("2024-05", "Housing", "log", "Far below.", number="200000"),
        above='<dimension ref="A1:XFD1048576"/>',
    )

    assert upload(ruth, given, lying).status_code == 303
    assert [row.words for row in brought_in(given)] == ["Robin drew two houses.", "Far below."]


def test_p34_a_line_of_ten_megabytes_is_refused_before_it_is_read(ruth: Person, given: Given) -> None:
    assert upload(ruth, given, b"x" * 10_000_000).status_code == 413


def test_p34_what_is_uploaded_never_touches_the_disk(
    ruth: Person, given: Given, house: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_down: list[int] = []

    class Watched(SpooledTemporaryFile[bytes]):
        def rollover(self) -> None:
            laid_down.append(self.tell())
            super().rollover()

    monkeypatch.setattr(werkzeug.formparser, "SpooledTemporaryFile", Watched)
    large = b"date,agency,source,text\n" + b"2024,Housing,log,one of many\n" * 40_000

    upload(ruth, given, large)
    assert laid_down == []
    monkeypatch.setattr(house, "request_class", Request)
    upload(ruth, given, large)
    assert len(laid_down) == 1


def test_p34_the_house_grows_by_no_more_than_a_bound(ruth: Person, given: Given) -> None:
    files = [make() for name, (make, _) in FILES.items() if name in {"a flat bomb", "laughs in a sheet", "a huge cell"}]
    upload(ruth, given, honest.workbook(honest.HEADING, honest.ROW))
    before = _least_from_now_on()

    assert [upload(ruth, given, data).status_code for data in files * 2] == [400] * len(files) * 2

    assert _most_held() - before < MOST_GROWTH
    before = _least_from_now_on()
    zipfile.ZipFile(BytesIO(hostile.FLAT)).read("xl/worksheets/sheet1.xml")
    assert _most_held() - before > 2 * MOST_GROWTH


def test_p34_others_are_served_while_a_file_is_read() -> None:
    said = subprocess.run(
        [sys.executable, "-c", GEVENT],
        input=honest.workbook(honest.HEADING, honest.ROW),
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=True,
    ).stdout.split()

    assert (int(said[0]) > 10, said[1]) == (True, b"True")


def test_p34_an_honest_file_is_read_after_all_this(ruth: Person, given: Given) -> None:
    with pytest.raises(CannotBeRead):
        text_of_upload(hostile.FLAT)

    assert len(rows_of(text_of_upload(hostile.RIGHT))) == 1
    assert token_for(ruth)
    assert ruth.browser.get(imports(given)).status_code == 200


def _least_from_now_on() -> int:
    """The kernel forgets the most that this process has held, and says what it holds now."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _most_held()


def _most_held() -> int:
    """In kilobytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
