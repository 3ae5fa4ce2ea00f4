"""The forms of a name as a list to read: what the names check knows besides what somebody wrote down."""

from learning_event.rules.names.known import Form, Known, Needs, forms
from learning_event.rules.names.tokens import tokens

MOST = 24


def forms_said(known: Known) -> tuple[str, ...]:
    """Most certain first; small letters where a form counts in small letters too, capitals where it needs them."""
    typed = {tuple(token.plain for token in tokens(text)) for text in (known.real_name, *known.also_written)}
    further = sorted((form for form in forms(known) if form.words not in typed), key=_order)
    return tuple(dict.fromkeys(_said(form) for form in further))[:MOST]


def _order(form: Form) -> tuple[bool, int, int, tuple[str, ...]]:
    return (not form.sure, form.far, -len(form.words), form.words)


def _said(form: Form) -> str:
    words = " ".join(form.words)
    if form.needs is Needs.NOTHING:
        return words
    return words.upper() if form.needs is Needs.CAPITALS else words.title()
