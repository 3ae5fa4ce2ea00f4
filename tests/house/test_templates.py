"""A fragment says what it needs and uses only that; nothing is marked safe, nothing is inline."""

import re
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables
from jinja2.visitor import NodeVisitor

from learning_event.anonymity.shown.observation import ShownObservation

ROOT = Path(__file__).parents[2] / "templates"
TEMPLATES = sorted(file.relative_to(ROOT).as_posix() for file in ROOT.rglob("*.html"))
FRAGMENTS = [name for name in TEMPLATES if name.rsplit("/", 1)[-1].startswith("_")]
OF_A_VIEWER = {"request", "session", "current_user", "url_for", "g"}


class Names(NodeVisitor):
    """Collects the names that a template reads."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def visit_Name(self, node: nodes.Name) -> None:  # noqa: N802
        self.read.add(node.name)


@pytest.mark.parametrize("template", FRAGMENTS)
def test_a_fragment_knows_no_viewer(house: Flask, template: str) -> None:
    tree = house.jinja_env.parse((ROOT / template).read_text(encoding="utf-8"))
    names = Names()
    names.visit(tree)

    assert names.read & OF_A_VIEWER == set()


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_is_marked_safe_and_nothing_is_inline(template: str) -> None:
    text = (ROOT / template).read_text(encoding="utf-8")

    assert re.findall(r"\|\s*safe\b|\bautoescape false|Markup", text) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", text) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_page_names_another_origin(template: str) -> None:
    text = (ROOT / template).read_text(encoding="utf-8")

    assert [address for address in re.findall(r"https?://[^\s\"'<]+", text) if "www.w3.org" not in address] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_free_text_field_is_kept_from_cloud_spell_checkers(template: str) -> None:
    text = (ROOT / template).read_text(encoding="utf-8")

    for field in re.findall(r"<textarea[^>]*>", text, re.S):
        for attribute in ('spellcheck="false"', 'autocomplete="off"', 'autocorrect="off"', 'data-gramm="false"'):
            assert attribute in field, field


def test_the_card_renders_alone_for_a_broadcast_without_viewer(house: Flask) -> None:
    card = house.jinja_env.get_template("observations/_card.html")

    drawn = card.render(
        observation=ShownObservation("id1", "went_well", "well", "What went well", '5 < 6 & "quotes" <script>')
    )

    assert "5 &lt; 6 &amp; &#34;quotes&#34; &lt;script&gt;" in drawn
    assert drawn.lstrip().startswith('<li class="observation observation--well" data-id="id1">')


LENT = {"csrf_token", "get_flashed_messages", "kinds", "typed", "refusal", "style_address", "page_address"}


@pytest.mark.parametrize("template", FRAGMENTS)
def test_a_fragment_says_all_that_it_needs(house: Flask, template: str) -> None:
    text = (ROOT / template).read_text(encoding="utf-8")
    said = text.partition("-#}")[0]

    needs = find_undeclared_variables(house.jinja_env.parse(text)) - LENT

    assert {name for name in needs if not re.search(rf"\b{name}\b", said)} == set()
