"""P1: after a day of thirty seats no file holds a client's address, browser, seat, slip or mark, nor any words in plain.

Scanned are the data as the end left them and as two kills left them (with the write-ahead log), all logs, the process's own
temporary folder, and everything that can be printed or taken away. An address of four bytes would be found by chance in
ciphertext; it is looked for as text.
"""

import base64
import shutil
from pathlib import Path

import pikepdf
import pytest

from learning_event.anonymity.seats import from_cookie
from tests.sim import canaries
from tests.sim.byte_scan import SPELLINGS, files_of, found_in
from tests.sim.lived import Lived
from tests.sim.lived import lived as lived
from tests.sim.marks import mark_of

pytestmark = pytest.mark.slow

WORDS = (canaries.WORDS, canaries.RECORD, canaries.VAIN)
OF_SOMEBODY = (canaries.AGENT, canaries.SLIP, canaries.NETWORK)


def test_p01_the_data_hold_nothing_of_anybody_and_no_words_in_plain(lived: Lived) -> None:
    data = lived.folder / "data"

    assert {file.name for file in files_of(data)} >= {"learning-event.sqlite3", "demo.json", "secret-key"}
    assert found_in(data, [*_plain(*OF_SOMEBODY, *WORDS), *_seats_and_marks(lived)]) == []


@pytest.mark.parametrize("number", [10, 23])
def test_p01_nor_do_they_when_the_plug_is_pulled_with_words_waiting(lived: Lived, number: int) -> None:
    left = lived.after_a_kill(number)
    log = left / "learning-event.sqlite3-wal"

    assert log.stat().st_size > 0, "the write-ahead log was to be looked at while it is full"
    assert found_in(left, [*_plain(*OF_SOMEBODY, *WORDS), *_seats(lived)]) == []


def test_p01_logs_and_temporary_files_hold_nothing_either(lived: Lived) -> None:
    for folder in (lived.folder / "logs", lived.folder / "tmp"):
        found = found_in(folder, [*_plain(*OF_SOMEBODY, *WORDS), *_seats_and_marks(lived)])
        # The demo deals cards on standard output, and says on each which agency and contact it is for.
        assert [one for one in found if canaries.RECORD not in one or ".stdout" not in one] == []
    assert any("a request could not be understood" in file.read_text() for file in files_of(lived.folder / "logs"))


def test_p01_what_is_printed_holds_nothing_of_anybody(lived: Lived, tmp_path: Path) -> None:
    for paper in files_of(lived.folder / "papers"):
        if paper.suffix == ".pdf":
            with pikepdf.open(paper) as pdf:
                pdf.save(
                    tmp_path / paper.name, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
                )
        else:
            shutil.copy(paper, tmp_path)

    assert len(files_of(tmp_path)) == 4
    assert found_in(tmp_path, [*_plain(*OF_SOMEBODY, canaries.VAIN), *_seats_and_marks(lived)]) == []


def test_p01_words_that_were_taken_back_or_said_anew_are_in_no_print(lived: Lived) -> None:
    page = (lived.folder / "papers" / "narrative.html").read_text(encoding="utf-8")
    first_words = [words.split()[0] for seat in lived.day["seats"] for words in seat["tried"] if "observation" in words]
    standing = {one["words"].split()[0] for one in lived.standing()}

    assert [word for word in first_words if word not in standing and word in page] == []


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("needle", [canaries.WORDS.encode(), canaries.NETWORK.encode(), b"\x00\xff\x80seat\n\x01"])
def test_p01_the_scan_finds_what_is_planted(tmp_path: Path, spelling: str, needle: bytes) -> None:
    where = {"one further": 1, "two further": 2}.get(spelling.partition(", ")[2], 0)
    before, after = b"before, 12 bytes, three of three.".ljust(36)[: 33 + where], b" and a tail"
    write = base64.urlsafe_b64encode if "addresses" in spelling else base64.b64encode
    planted = write(before + needle + after) if "base64" in spelling else b"before" + SPELLINGS[spelling](needle)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(planted)

    assert len(found_in(tmp_path, [needle])) == 1
    assert found_in(tmp_path, [needle[::-1]]) == []


def _plain(*texts: str) -> list[bytes]:
    return [text.encode() for text in texts]


def _seats(lived: Lived) -> list[bytes]:
    """As the cookie has them and as the bytes that they are; and slips as bytes, which all begin alike."""
    cookies = [seat["cookie"] for seat in lived.day["seats"]]
    slips = base64.urlsafe_b64decode(f"{canaries.SLIP}A")[:5]
    return [slips, *_plain(*cookies), *(from_cookie(cookie) or b"" for cookie in cookies)]


def _seats_and_marks(lived: Lived) -> list[bytes]:
    """And what a seat and a slip make together, before it is hashed."""
    marks = [
        mark_of(from_cookie(seat["cookie"]) or b"", one["slip"]) for seat in lived.day["seats"] for one in seat["mine"]
    ]
    return [*_seats(lived), *marks]
