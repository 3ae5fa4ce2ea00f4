"""The colours and letterings of everything on paper; the colours are those of static/css/tokens.css, the light ones."""

from typing import Any

from reportlab.lib.colors import HexColor, white

from learning_event.documents.tagged.fonts import Face
from learning_event.documents.tagged.lettering import Lettering
from learning_event.documents.tagged.table import TableLook

WHITE = white
INK, INK_SOFT = HexColor("#222d2a"), HexColor("#4f5b56")
PAPER, SUNKEN = HexColor("#f1f2eb"), HexColor("#e6e9df")
EDGE, EDGE_FIRM = HexColor("#ccd4cb"), HexColor("#6f7d76")
PINE, PINE_TINT = HexColor("#1d5a50"), HexColor("#dcebe5")
HEATHER, HEATHER_TINT = HexColor("#6a3f74"), HexColor("#f0e6f1")
SEA, SEA_TINT = HexColor("#1b5876"), HexColor("#d8e8ee")
BAND, BAND_OTHER = HexColor("#eeefe6"), HexColor("#dfebe6")

KINDS: dict[str, tuple[Any, Any]] = {
    "well": (HexColor("#735407"), HexColor("#f8edc9")),
    "possible": (HexColor("#834d1a"), HexColor("#f8e5d0")),
    "happened": (HexColor("#43525c"), HexColor("#e4eaee")),
    "way": (HexColor("#3a5490"), HexColor("#dfe7f5")),
    "like": (HexColor("#6b4580"), HexColor("#eee4f3")),
    "unsure": (HexColor("#504d96"), HexColor("#e5e4f6")),
    "life": (HexColor("#1b5876"), HexColor("#d8e8ee")),
    "correction": (HexColor("#574f46"), HexColor("#ebe6df")),
    "help": (HexColor("#4f5d1b"), HexColor("#e9edd0")),
    "question": (HexColor("#7a4066"), HexColor("#f4e4ee")),
}
"""The ink and the tint of each kind of observation."""

TEXT = Lettering(size=10.5, leading=15.5, colour=INK, after=7)
SMALL = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, after=5)
LEAD = Lettering(size=13, leading=20, colour=INK, after=10)
TITLE = Lettering(size=34, leading=41, colour=INK, face=Face.BOLD, after=6)
SECTION = Lettering(size=19, leading=25, colour=INK, face=Face.BOLD, before=18, after=11)
PART = Lettering(size=13.5, leading=19, colour=INK, face=Face.BOLD, before=15, after=5)
POINT = Lettering(size=10.5, leading=15, colour=PINE, face=Face.BOLD, before=11, after=3)
LABEL = Lettering(size=9.25, leading=13.5, colour=INK_SOFT, face=Face.BOLD, before=5, after=2)
STATEMENT = Lettering(size=12.5, leading=19, colour=INK, after=6)
ITEM = Lettering(size=10.5, leading=15.5, colour=INK, after=3, indent=16, label_indent=3)
SMALL_ITEM = Lettering(size=9.5, leading=14, colour=INK, after=3, indent=17, label_indent=1)
SLIP = Lettering(size=10, leading=14.5, colour=INK, after=4)
CELL = Lettering(size=9, leading=13, colour=INK, after=2)

TABLE = TableLook(
    head=Lettering(size=9, leading=12.5, colour=INK, face=Face.BOLD),
    body=CELL,
    row_head=Lettering(size=9, leading=13, colour=INK, face=Face.BOLD),
    edge=EDGE,
    tint=SUNKEN,
)
