"""What a reviewer pastes is cleaned to seven elements; everything else is words, or nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning_event.anonymity.pasted import ELEMENTS, blocks_of, cleaned
from learning_event.anonymity.shown.foreword import ShownBlock, ShownRun

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<a href='javascript:alert(1)'>x</a>",
    "<p onclick=alert(1)>x</p>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<iframe src=//elsewhere></iframe>",
    "<object data=x>",
    "<embed src=x>",
    "<base href=//elsewhere>",
    "<form action=//elsewhere>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "<!--<img src=x onerror=alert(1)>-->",
    "<![CDATA[<script>x</script>]]>",
    "<style>@import '//elsewhere'</style>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>x</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<p/><script\n>alert(1)</script\n>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<body onload=alert(1)>",
    "<link rel=stylesheet href=//elsewhere>",
    "<meta http-equiv=refresh content='0;url=//elsewhere'>",
    "<p>\x00<script>x</script>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'>",
    "<select><template><img src=x onerror=alert(1)></template></select>",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "<para><onDraw name='x'/></para>",
    "＜script＞alert(1)＜/script＞",
]
TAG = re.compile(r"<\s*/?\s*([a-zA-Z0-9]+)([^>]*)>")


@pytest.mark.parametrize("pasted", HOSTILE)
def test_nothing_is_left_but_the_seven_elements_without_attributes(pasted: str) -> None:
    for name, rest in TAG.findall(cleaned(f"<p>before</p>{pasted}<p>after</p>")):
        assert name in ELEMENTS
        assert rest.strip() in ("", "/")


@given(st.text(alphabet=st.sampled_from(list("<>/&;\"'=pliuobquoteemstrong scriptonx\x00\n")), max_size=120))
def test_no_text_breaks_it(pasted: str) -> None:
    clean = cleaned(pasted)

    assert {name for name, _ in TAG.findall(clean)} <= ELEMENTS
    blocks_of(clean)


def test_what_a_word_processor_gives_becomes_blocks() -> None:
    pasted = (
        "<div class='x'><p><b>Robin</b> gave <em>this</em> review its words.</p></div><ul><li>one</li><li>two</li></ul>"
        "<ol><li>first</li></ol><blockquote>“It’s my turn”</blockquote>"
    )

    assert blocks_of(cleaned(pasted)) == (
        ShownBlock(
            "paragraph",
            (
                ShownRun("Robin", strong=True),
                ShownRun(" gave "),
                ShownRun("this", emphasis=True),
                ShownRun(" review its words."),
            ),
        ),
        ShownBlock("bullet", (ShownRun("one"),)),
        ShownBlock("bullet", (ShownRun("two"),)),
        ShownBlock("number", (ShownRun("first"),)),
        ShownBlock("quotation", (ShownRun('"It\'s my turn"'),)),
    )


def test_plain_words_become_paragraphs_as_typed() -> None:
    assert blocks_of(cleaned('5 < 6 & "quotes"\n\nand a second')) == (
        ShownBlock("paragraph", (ShownRun('5 < 6 & "quotes"'),)),
        ShownBlock("paragraph", (ShownRun("and a second"),)),
    )


def test_cleaning_twice_changes_nothing() -> None:
    for pasted in HOSTILE:
        once = cleaned(f"<p>{pasted}</p>")
        assert cleaned(once) == once
