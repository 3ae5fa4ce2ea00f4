"""A fragment says what it needs and uses only that; nothing is marked safe, nothing is inline."""

import re
from collections.abc import Callable
from pathlib import Path

from flask import Flask
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables
from jinja2.visitor import NodeVisitor

from learning_event.anonymity.shown.observation import ShownObservation

ROOT = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.rglob("*.html"))
FRAGMENTS = [name for name in TEMPLATES if name.rsplit("/", 1)[-1].startswith("_")]
KEPT_FROM_CHECKERS = ('spellcheck="false"', 'autocomplete="off"', 'autocorrect="off"', 'data-gramm="false"')
OF_A_VIEWER = {"request", "session", "current_user", "url_for", "g"}


class Names(NodeVisitor):
    """Collects the names that a template reads."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def visit_Name(self, node: nodes.Name) -> None:  # noqa: N802
        self.read.add(node.name)


def text_of(template: str) -> str:
    return (ROOT / template).read_text(encoding="utf-8")


def found(templates: list[str], look: Callable[[str], object]) -> dict[str, object]:
    """What was found in each, named together; those in which there is nothing are left out."""
    return {template: what for template in templates if (what := look(text_of(template)))}


def test_a_fragment_knows_no_viewer(house: Flask) -> None:
    def viewers(text: str) -> set[str]:
        names = Names()
        names.visit(house.jinja_env.parse(text))
        return names.read & OF_A_VIEWER

    assert found(FRAGMENTS, viewers) == {}


def test_nothing_is_marked_safe_and_nothing_is_inline() -> None:
    assert found(TEMPLATES, re.compile(r"\|\s*safe\b|\bautoescape false|Markup").findall) == {}
    assert found(TEMPLATES, re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:").findall) == {}


def test_no_page_names_another_origin() -> None:
    def elsewhere(text: str) -> list[str]:
        return [address for address in re.findall(r"https?://[^\s\"'<]+", text) if "www.w3.org" not in address]

    assert found(TEMPLATES, elsewhere) == {}


def test_every_free_text_field_is_kept_from_cloud_spell_checkers() -> None:
    def unkept(text: str) -> list[str]:
        fields = re.findall(r"<textarea[^>]*>", text, re.S)
        return [field for field in fields if not all(attribute in field for attribute in KEPT_FROM_CHECKERS)]

    assert any("<textarea" in text_of(template) for template in TEMPLATES)
    assert found(TEMPLATES, unkept) == {}


def test_the_card_renders_alone_for_a_broadcast_without_viewer(house: Flask) -> None:
    card = house.jinja_env.get_template("observations/_card.html")

    drawn = card.render(
        observation=ShownObservation("id1", "went_well", "well", "What went well", '5 < 6 & "quotes" <script>')
    )

    assert "5 &lt; 6 &amp; &#34;quotes&#34; &lt;script&gt;" in drawn
    assert drawn.lstrip().startswith('<li class="observation observation--well" data-id="id1">')


LENT = {
    "csrf_token",
    "get_flashed_messages",
    "kinds",
    "typed",
    "refusal",
    "style_address",
    "script_address",
    "page_address",
}


def test_a_fragment_says_all_that_it_needs(house: Flask) -> None:
    def unsaid(text: str) -> set[str]:
        said = text.partition("-#}")[0]
        needs = find_undeclared_variables(house.jinja_env.parse(text)) - LENT
        return {name for name in needs if not re.search(rf"\b{name}\b", said)}

    assert found(FRAGMENTS, unsaid) == {}
