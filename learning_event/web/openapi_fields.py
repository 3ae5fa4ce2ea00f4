"""Which fields a door reads: found in the door's own code and in the `read` of what it hands on, not written down twice."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

READS = frozenset({"get", "line", "text", "lines", "number", "read_day", "sent_list"})
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
ELSEWHERE = frozenset({"extensions", "session", "args", "headers", "cookies", "view_args"})
HOW_DEEP = 3


def fields_of(view: Callable[..., Any]) -> list[str]:
    """Names of fields, in the order of the alphabet; a door that reads none has none."""
    return sorted(set(_read_by(inspect.unwrap(view), HOW_DEEP)))


def _read_by(function: Callable[..., Any], depth: int) -> Iterator[str]:
    """What is read here, and by the functions of ours that what was sent is handed to."""
    for call in _calls(function):
        name, words = _called(call), [one.value for one in call.args if isinstance(one, ast.Constant)]
        if name in READS and not _is_about_something_else(call):
            yield from (word for word in words[:1] if isinstance(word, str) and NAME.fullmatch(word))
        if depth and _is_handed_what_was_sent(call):
            further = _found(function, call.func)
            if inspect.isfunction(further) or inspect.ismethod(further):
                yield from _read_by(inspect.unwrap(further), depth - 1)


def _calls(function: Callable[..., Any]) -> list[ast.Call]:
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError):
        return []
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_about_something_else(call: ast.Call) -> bool:
    """A session, a query or the application's own keeping is no field of a form."""
    return any(getattr(node, "attr", getattr(node, "id", "")) in ELSEWHERE for node in ast.walk(call.func))


def _is_handed_what_was_sent(call: ast.Call) -> bool:
    """It takes `sent()`, `fields`, `typed` or `sent`; or it takes nothing and is one of the door's own."""
    told = {getattr(one, "id", "") or (_called(one) if isinstance(one, ast.Call) else "") for one in call.args}
    return bool(told & {"sent", "fields", "typed"}) or (not call.args and not call.keywords)


def _found(function: Callable[..., Any], named: ast.expr) -> Any:
    """What a name, or a name and an attribute, means in the module of the function."""
    names = getattr(function, "__globals__", getattr(getattr(function, "__func__", None), "__globals__", {}))
    if isinstance(named, ast.Name):
        found = names.get(named.id)
        return found if str(getattr(found, "__module__", "")).startswith("learning_event.") else None
    if isinstance(named, ast.Attribute) and isinstance(named.value, ast.Name):
        return getattr(names.get(named.value.id), named.attr, None)
    return None
