"""The disclosure pack: a ZIP of a page that explains it, a table for each shelf (CSV and JSON), the narrative, and their hashes."""

import hashlib
import io
import json
import zipfile

from learning_event.anonymity.shown.disclosure import ShownDisclosure, ShownTable
from learning_event.documents.disclosure.cover import cover
from learning_event.rules.csv_cells import csv_file

LONG_AGO = (1980, 1, 1, 0, 0, 0)
COVER, NARRATIVE, HASHES = "what-is-held.html", "narrative.pdf", "contents.json"


def disclosure_pack(shown: ShownDisclosure, *, narrative: bytes | None) -> bytes:
    """`narrative` is the PDF, once it is sealed."""
    files = {COVER: cover(shown, narrative=narrative is not None).encode("utf-8")}
    for table in shown.tables:
        files[f"tables/{table.name}.csv"] = csv_file([table.columns, *table.rows]).encode("utf-8")
        files[f"tables/{table.name}.json"] = _json(table)
    if narrative is not None:
        files[NARRATIVE] = narrative
    files[HASHES] = _as_json({name: hashlib.sha256(body).hexdigest() for name, body in files.items()})
    return _packed(files)


def file_name(shown: ShownDisclosure) -> str:
    """Names nobody."""
    return f"disclosure-{shown.reference}-{shown.made_on}.zip"


def _json(table: ShownTable) -> bytes:
    return _as_json([dict(zip(table.columns, row, strict=True)) for row in table.rows])


def _as_json(what: object) -> bytes:
    return json.dumps(what, ensure_ascii=False, indent=1).encode("utf-8")


def _packed(files: dict[str, bytes]) -> bytes:
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in files.items():
            info = zipfile.ZipInfo(name, date_time=LONG_AGO)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            packed.writestr(info, body)
    return paper.getvalue()
