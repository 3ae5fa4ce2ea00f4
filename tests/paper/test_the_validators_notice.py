"""The validators are no ornament: break one thing in a sound file, and they say so."""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from learning_event.documents.narrative_pdf import narrative_pdf
from tests.paper.conftest import what_page_says, what_vera_says
from tests.paper.narratives import WHOLE

Break = Callable[[pikepdf.Pdf], None]


def _each(tag: str, harm: Callable[[pikepdf.Object], None]) -> Break:
    """Harms every structure element of this tag."""

    def walk(element: pikepdf.Object) -> None:
        if element.get("/S") == f"/{tag}":
            harm(element)
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary):
                walk(kid)

    return lambda pdf: walk(pdf.Root.StructTreeRoot.K[0])


def _without(name: str) -> Callable[[pikepdf.Object], None]:
    return lambda thing: thing.__delitem__(name)


def _renamed(tag: str) -> Callable[[pikepdf.Object], None]:
    return lambda thing: thing.__setitem__("/S", pikepdf.Name(f"/{tag}"))


def _pages(harm: Callable[[pikepdf.Object], None]) -> Break:
    def harm_all(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            harm(page.obj)

    return harm_all


def _links(harm: Callable[[pikepdf.Object], None]) -> Break:
    def harm_all(pdf: pikepdf.Pdf) -> None:
        for link in (link for page in pdf.pages for link in page.get("/Annots", [])):
            harm(link)

    return harm_all


def _objects(having: str) -> Break:
    def harm(pdf: pikepdf.Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and having in thing:
                del thing[having]

    return harm


def _untagged(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        drawn = re.sub(rb"/Artifact [^\n]*BDC\n(.*?)\nEMC", rb"\1", page.Contents.read_bytes(), flags=re.S)
        page.Contents = pdf.make_stream(drawn)


def _of_catalogue(name: str) -> Break:
    return lambda pdf: pdf.Root.__delitem__(name)


HARMS: dict[str, Break] = {
    "a picture without words": _each("Figure", _without("/Alt")),
    "a column heading that does not say what it heads": _each("TH", _without("/A")),
    "a level of headings skipped": _each("H2", _renamed("H5")),
    "list items outside a list": _each("L", _renamed("Sect")),
    "ink outside the structure": _untagged,
    "no language": _of_catalogue("/Lang"),
    "no title in the window": _of_catalogue("/ViewerPreferences"),
    "no metadata": _of_catalogue("/Metadata"),
    "pages that do not say their order": _pages(_without("/Tabs")),
    "links that do not say where they lead": _links(_without("/Contents")),
    "links outside the structure": _links(_without("/StructParent")),
    "letters that mean no character": _objects("/ToUnicode"),
    "a font that is not there": _objects("/FontFile2"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sound") / "sound.pdf"
    file.write_bytes(narrative_pdf(WHOLE))
    return file


@pytest.mark.parametrize("harm", HARMS)
def test_one_thing_broken_is_noticed(harm: str, sound: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(sound) as pdf:
        HARMS[harm](pdf)
        pdf.save(broken)

    assert what_vera_says(broken)
    assert what_page_says(broken)


def test_opened_and_saved_unharmed_it_stays_sound(sound: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.pdf"
    with pikepdf.open(sound) as pdf:
        pdf.save(copy)

    assert what_vera_says(copy) == {}
    assert what_page_says(copy) == set()
