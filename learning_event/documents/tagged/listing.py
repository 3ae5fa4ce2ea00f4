"""Lists: with dots, with numbers, or bare; each item says that it is one, and how many there are."""

from collections.abc import Sequence

from learning_event.documents.tagged.lettering import Lettering, Words
from learning_event.documents.tagged.paragraph import Paragraph
from learning_event.documents.tagged.structure import Path, Step


def dotted(items: Sequence[Words], lettering: Lettering, base: Path = ()) -> list[Paragraph]:
    """An unordered list."""
    return _listed(items, ["•"] * len(items), lettering, (*base, Step("L", numbering="Disc")))


def numbered(items: Sequence[Words], lettering: Lettering, base: Path = ()) -> list[Paragraph]:
    """A list that counts from one."""
    return _listed(
        items, [f"{at}." for at in range(1, len(items) + 1)], lettering, (*base, Step("L", numbering="Decimal"))
    )


def _listed(items: Sequence[Words], labels: Sequence[str], lettering: Lettering, path: Path) -> list[Paragraph]:
    return [
        Paragraph(words, lettering, (*path, item, Step("LBody")), label=label, label_path=(*path, item, Step("Lbl")))
        for words, label, item in ((words, label, Step("LI")) for words, label in zip(items, labels, strict=True))
    ]
