"""P57: TLS as docs/running-it.md says: the configurations there are read, and the house keeps its part of them."""

import re
import ssl
import subprocess
from pathlib import Path

import pytest
from flask import Flask

from learning_event.application import MOST_BYTES, create_app
from learning_event.live.line import SETTINGS
from learning_event.server.check_settings import tls
from learning_event.settings import from_environment
from tests.needs import needs
from tests.nginx import certificate
from tests.programs import ROOT

DOCS = (ROOT / "docs" / "running-it.md").read_text(encoding="utf-8")
NGINX = (ROOT / "deploy" / "nginx" / "learning-event.conf").read_text(encoding="utf-8")
PROCESSES = {
    file.name: file.read_text(encoding="utf-8") for file in (ROOT / "deploy" / "nginx").glob("processes-*.conf")
}
SERVICE = (ROOT / "deploy" / "systemd" / "learning-event@.service").read_text(encoding="utf-8")
Block = list[tuple[list[str], "Block"]]


def written(language: str) -> str:
    """The one configuration of this kind in the docs."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.M | re.S)
    return str(found)


def blocks(text: str) -> Block:
    """nginx's own grammar: words, ended by a semicolon or followed by a block in braces."""
    outer: list[Block] = [[]]
    words: list[str] = []
    for token in re.findall(r'"[^"]*"|[{};]|[^\s{};"]+', re.sub(r"#.*", "", text)):
        if token == "{":
            inner: Block = []
            outer[-1].append((words, inner))
            outer.append(inner)
            words = []
        elif token == "}":
            assert words == [], "a line without its semicolon"
            outer.pop()
        elif token == ";":
            outer[-1].append((words, []))
            words = []
        else:
            words.append(token)
    assert (len(outer), words) == (1, [])
    return outer[0]


def said(block: Block, name: str) -> list[str]:
    """What a block says with this word."""
    return [" ".join(words[1:]) for words, _ in block if words[0] == name]


def inside(block: Block, *names: str) -> Block:
    """The blocks of this name, one after the other."""
    (found,) = [inner for words, inner in block if words == list(names)]
    return found


@pytest.fixture
def plain_and_tls() -> tuple[Block, Block]:
    """nginx's two servers."""
    plain, secure = [inner for words, inner in blocks(NGINX) if words == ["server"]]
    return plain, secure


def test_p57_the_grammar_notices_a_mistake() -> None:
    for wrong in ("server { listen 80 }", "server { listen 80;", "listen 80"):
        with pytest.raises(AssertionError):
            blocks(wrong)


def test_p57_nginx_speaks_only_tls_that_is_sound(plain_and_tls: tuple[Block, Block]) -> None:
    _, secure = plain_and_tls

    assert said(secure, "listen") == ["443 ssl", "[::]:443 ssl"]
    assert said(secure, "ssl_protocols") == ["TLSv1.2 TLSv1.3"]
    assert said(secure, "ssl_session_tickets") == ["off"]
    assert len(said(secure, "ssl_certificate")) == len(said(secure, "ssl_certificate_key")) == 1
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    (ciphers,) = said(secure, "ssl_ciphers")
    context.set_ciphers(ciphers)
    known = {cipher["name"]: cipher for cipher in context.get_ciphers()}
    assert set(ciphers.split(":")) <= set(known)
    for name in ciphers.split(":"):
        assert known[name]["aead"], name
        assert name.startswith("ECDHE-"), "an old key does not open what was said before"


def test_p57_nginx_sends_whoever_comes_without_tls_to_tls(plain_and_tls: tuple[Block, Block]) -> None:
    plain, secure = plain_and_tls

    (name,) = said(secure, "server_name")
    assert said(plain, "return") == [f"308 https://{name}$request_uri"]
    assert said(plain, "location") == []


def test_p57_nginx_keeps_no_log_and_no_words_on_its_disk(plain_and_tls: tuple[Block, Block]) -> None:
    for server in plain_and_tls:
        assert said(server, "access_log") == ["off"]
        assert said(server, "error_log") == ["/dev/null crit"]
    room = inside(plain_and_tls[1], "location", "/")
    assert said(room, "proxy_max_temp_file_size") == ["0"]
    assert said(room, "client_body_buffer_size") == said(plain_and_tls[1], "client_max_body_size") == ["2m"]
    assert MOST_BYTES == 2 * 1024 * 1024


def test_p57_nginx_lets_the_live_line_through_and_tells_nobody_who_came(plain_and_tls: tuple[Block, Block]) -> None:
    room = inside(plain_and_tls[1], "location", "/")
    headers = dict(line.split(" ", 1) for line in said(room, "proxy_set_header"))

    assert headers == {
        "Host": "$http_host",
        "Upgrade": "$http_upgrade",
        "Connection": "$connection_upgrade",
        "X-Forwarded-For": '""',
    }
    assert said(room, "proxy_pass") == ["http://process_$at"]
    assert said(room, "proxy_http_version") == ["1.1"]
    (patience,) = said(room, "proxy_read_timeout")
    assert int(patience.removesuffix("s")) > SETTINGS["ping_interval"] + SETTINGS["ping_timeout"]
    upgrade = inside(blocks(NGINX), "map", "$http_upgrade", "$connection_upgrade")
    assert [words for words, _ in upgrade] == [["default", "upgrade"], ['""', "close"]]


@pytest.mark.parametrize("processes", PROCESSES)
def test_p57_each_process_stands_in_for_the_other(processes: str) -> None:
    upstreams = [inner for words, inner in blocks(PROCESSES[processes]) if words[0] == "upstream"]

    first, second = [[line.split()[0] for line in said(one, "server")] for one in upstreams]
    assert first == second[::-1]
    assert [said(one, "server")[1].split()[1] for one in upstreams] == ["backup", "backup"]


@needs("nginx")
@pytest.mark.parametrize("processes", PROCESSES)
def test_p57_nginx_itself_takes_it(tmp_path: Path, processes: str) -> None:
    certificate(tmp_path)
    text = f"{NGINX}\n{PROCESSES[processes]}".replace("/etc/ssl/learning.example.org", str(tmp_path))
    text = re.sub(r"house-\d", "127.0.0.1", text)
    (tmp_path / "nginx.conf").write_text(f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\n{text}\n}}\n")

    ran = subprocess.run(
        ["nginx", "-t", "-c", str(tmp_path / "nginx.conf")], capture_output=True, text=True, timeout=20
    )

    assert ran.returncode == 0, ran.stderr


def test_p57_caddy_logs_nothing_and_passes_on_to_this_machine() -> None:
    text = written("caddy")

    assert text.count("{") == text.count("}")
    assert re.search(r"output discard", text)
    assert re.search(r"^learning\.example\.org \{", text, re.M), "a name without a scheme: Caddy speaks TLS by itself"
    assert re.search(r"reverse_proxy 127\.0\.0\.1:5000", text)
    assert "header_up -X-Forwarded-For" in text
    assert "tls internal" not in text


def test_p57_the_service_is_lent_its_key_and_writes_no_memory_to_a_disk() -> None:
    lines = dict(line.split("=", 1) for line in SERVICE.splitlines() if "=" in line and "Environment" not in line)

    assert lines["LoadCredentialEncrypted"].startswith("key-encryption-key:")
    assert (lines["UMask"], lines["StateDirectoryMode"], lines["LimitCORE"], lines["MemorySwapMax"]) == (
        "0077",
        "0700",
        "0",
        "0",
    )
    assert "Environment=BEHIND_TLS=yes" in SERVICE
    assert "--host" not in lines["ExecStart"], "it listens on this machine alone"


def test_p57_behind_tls_cookies_are_secure_and_browsers_are_told_to_stay(tmp_path: Path) -> None:
    with_tls, without = (_answer(tmp_path / said, {"BEHIND_TLS": said}) for said in ("yes", "no"))

    assert "; Secure" in with_tls["Set-Cookie"]
    assert with_tls["Set-Cookie"].startswith("__Host-")
    assert "max-age=" in with_tls["Strict-Transport-Security"]
    assert "; Secure" not in without["Set-Cookie"]
    assert "Strict-Transport-Security" not in without
    assert [finding.kind for finding in tls(secure=False, host="0.0.0.0")] == ["tls"]


def _answer(data: Path, environment: dict[str, str]) -> dict[str, str]:
    app: Flask = create_app(from_environment(environment, data=data))
    return dict(app.test_client().get("/sign-in").headers)
