"""All of static/js in one answer, joined once at the start, for the pages of a learning event: a room needs forty-five of its files.

One file a noun for us, one request for a laptop on a poor line. Each file becomes a function that is called when it is first asked
for, as a browser does with modules. Only `import` and `export` are rewritten; tests/house/test_java_script.py keeps them to one form.
"""

import re
from pathlib import Path
from posixpath import dirname, normpath

from flask import Flask

from learning_event.web.joined import keep

IMPORTS = re.compile(r'^import \{ ([\w, ]+) \} from "([^"]+)";$', re.M)
EXPORTS = re.compile(r"^export (default )?((?:async function|function|class|const) (\w+))", re.M)
BRINGS = re.compile(r"\bimport\(")
BEGUN = """const files = {}, begun = {};
const needed = (name) => (begun[name] ??= files[name]());
const brought = async (name) => needed(name);
"""


def join_scripts(app: Flask) -> None:
    """Reads the files and lends the address, which changes with their content, to the templates."""
    assert app.static_folder is not None
    text = _joined(Path(app.static_folder) / "js")
    app.jinja_env.globals["script_address"] = keep(app, text, name="script-{}.js", mimetype="text/javascript")


def _joined(folder: Path) -> str:
    """`main.js` and all it may bring; what comes from elsewhere (an address from the root) is imported as it is."""
    files = {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.js"))
    }
    main = BRINGS.sub("brought(", files.pop("main.js"))
    elsewhere = {found[0] for text in files.values() for found in IMPORTS.finditer(text) if found[2].startswith("/")}
    return "\n".join([*sorted(elsewhere), BEGUN, *map(_as_function, files, files.values()), main])


def _as_function(name: str, text: str) -> str:
    """What it imports is asked of others under their names below static/js; what it exports is what it answers."""

    def asked(found: re.Match[str]) -> str:
        other = normpath(f"{dirname(name)}/{found[2]}")
        return "" if found[2].startswith("/") else f'const {{ {found[1]} }} = needed("./{other}");'

    lends = [f"default: {found[3]}" if found[1] else found[3] for found in EXPORTS.finditer(text)]
    inside = EXPORTS.sub(r"\2", IMPORTS.sub(asked, text))
    return f'files["./{name}"] = () => {{\n{inside}\nreturn {{ {", ".join(lends)} }};\n}};'
