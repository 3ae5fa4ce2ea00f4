"""docs/protocol.md is complete: every address of the house stands in it."""

import re
from pathlib import Path

from flask import Flask

PROTOCOL = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
SAID = {"event_id": "event", "place_id": "place", "slip": "slip", "version": "version", "filename": "file"}


def test_every_address_stands_in_the_protocol(house: Flask) -> None:
    addresses = {rule.rule for rule in house.url_map.iter_rules()}

    assert {address for address in addresses if not _is_said(address)} == set()


def _is_said(address: str) -> bool:
    path = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: f"{{{SAID.get(found[1], 'id')}}}", address)
    forms = (path, path.replace("{place}", "{id}"))
    return any(re.search(rf"(?:GET|POST) {re.escape(form)}[`? ]", PROTOCOL) for form in forms)
