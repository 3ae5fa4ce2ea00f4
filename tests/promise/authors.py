"""Reads our own code for ways from what somebody wrote to the place where they sat."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "learning_event"
VOICE = frozenset({"Observation", "TrayObservation", "Answer", "ClosedAnswer", "PrivateQuestion"})
GIVEN = frozenset({"observation_id", "slip", "mark", "mark_hash", "observation", "tray"})
PLACES = frozenset({"Place", "Practitioner", "SeatAt", "SeatOf"})


def sources() -> dict[str, ast.Module]:
    """Every module of ours by its path under the package; how the database came to be is left out."""
    return {
        file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
        if "versions" not in file.parts
    }


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, at any depth."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def names_in(node: ast.AST) -> set[str]:
    """All names that are read in it."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def touch_both(trees: dict[str, ast.Module]) -> set[str]:
    """Functions that name a shelf of voice and the shelf of places."""
    return {
        f"{path}:{function.name}"
        for path, tree in trees.items()
        for function in functions(tree)
        if names_in(function) & VOICE and "Place" in names_in(function)
    }


def lead_to_a_place(trees: dict[str, ast.Module]) -> set[str]:
    """Functions that are given what somebody wrote, or what finds it, and give back a place or whoever sits there."""
    return {
        f"{path}:{function.name}"
        for path, tree in trees.items()
        for function in functions(tree)
        if function.returns is not None and _annotated(function.returns) & PLACES and _given(function) & (VOICE | GIVEN)
    }


def make_practitioners(trees: dict[str, ast.Module]) -> set[str]:
    """Modules in which somebody becomes a Practitioner, which is: their place and their seat together."""
    return {
        path
        for path, tree in trees.items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Practitioner"
    }


def look_for_seats(trees: dict[str, ast.Module]) -> set[str]:
    """Modules that read or compare the hash by which a place knows its seat."""
    return {
        path
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "seat_hash"
    }


def imports_of(tree: ast.Module) -> set[str]:
    """Modules that are imported, by their whole names."""
    return {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names} | {
        node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module
    }


def _given(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    annotated = {name for each in arguments if each.annotation for name in _annotated(each.annotation)}
    return {each.arg for each in arguments} | annotated


def _annotated(annotation: ast.AST) -> set[str]:
    """Names in an annotation, those in quotes included."""
    texts = (each.value for each in ast.walk(annotation) if isinstance(each, ast.Constant))
    return names_in(annotation) | {name for text in texts if isinstance(text, str) for name in re.findall(r"\w+", text)}
