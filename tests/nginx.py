"""A real nginx in front of two processes, with deploy/nginx/learning-event.conf: only ports, certificate and name are changed."""

import re
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from tests.programs import ROOT

CONFIGURED = ROOT / "deploy" / "nginx"
PATIENCE = 10.0


@dataclass(frozen=True)
class Front:
    """Where people come in; `certificate` is to be trusted for it."""

    plain: str
    url: str
    certificate: Path

    def trusted_by(self, browser: requests.Session) -> None:
        """Whatever the environment says of certificates would count for more."""
        browser.trust_env, browser.verify = False, str(self.certificate)


@contextmanager
def nginx(*ports: int) -> Iterator[Front]:
    """`ports` are those of process 1 and process 2."""
    with tempfile.TemporaryDirectory(prefix="nginx") as name:
        folder = Path(name)
        folder.chmod(0o755)
        certificate(folder)
        plain, secure = _free_ports(2)
        (folder / "nginx.conf").write_text(_configured(folder, (plain, secure), ports))
        process = subprocess.Popen(["nginx", "-e", "stderr", "-c", str(folder / "nginx.conf")])
        try:
            _answers(secure)
            yield Front(f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}", folder / "fullchain.pem")
        finally:
            process.terminate()
            process.wait(PATIENCE)


def certificate(folder: Path) -> None:
    """Signed by itself, for this machine."""
    how = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
    whose = ["-subj", "/CN=learning.example.org", "-addext", "subjectAltName=IP:127.0.0.1"]
    where = ["-out", str(folder / "fullchain.pem"), "-keyout", str(folder / "privkey.pem")]
    subprocess.run(["openssl", "req", *how, *whose, *where], check=True, capture_output=True, timeout=20)


def _configured(folder: Path, own: tuple[int, int], ports: tuple[int, ...]) -> str:
    text = "\n".join((CONFIGURED / name).read_text() for name in ("learning-event.conf", "processes-here.conf"))
    text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.M)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{own[0]};").replace("listen 443", f"listen 127.0.0.1:{own[1]}")
    for was, port in zip((5001, 5002), ports, strict=True):
        text = text.replace(f"127.0.0.1:{was}", f"127.0.0.1:{port}")
    text = text.replace("/etc/ssl/learning.example.org", str(folder))
    kept = "".join(
        f"{what}_temp_path {folder}/{what};\n" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"daemon off;\npid {folder}/pid;\nevents {{}}\nhttp {{\n{kept}{text}\n}}\n"


def _free_ports(how_many: int) -> list[int]:
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(how_many)]
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports


def _answers(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert time.monotonic() < until, "nginx does not answer"
            time.sleep(0.02)
