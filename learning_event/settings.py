"""What the house is told at the start; docs/running-it.md lists the environment variables."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

KEY_FILE = "key-encryption-key"
DATABASE = "learning-event.sqlite3"
SECRET_KEY = "secret-key"  # noqa: S105 - the name of a file


USUAL_PORTS = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True)
class MailServer:
    """Who carries letters. `security` is starttls, tls or none. The password stays in its file, and is read for each letter.

    What cannot be right (a port of 0, another word for `security`) is said by `doctor`, and no server starts with it.
    """

    host: str
    port: int
    security: str
    sender: str
    user: str = ""
    password_file: Path | None = None
    ca_file: Path | None = None


@dataclass(frozen=True)
class Settings:
    """`data` is the folder of the database and the secret key; `database_url` is SQLAlchemy's; `secure` means served over TLS.

    `keys` is the folder of the wrapped keys, `key_file` the key that wraps them: neither belongs into a backup of `data`.
    `redis_url` is where several processes of one house tell each other what happened; empty for one alone.
    `metrics_token` opens the figures for Prometheus; without one they are open to nobody.
    `require_totp`: whoever leads, prepares or looks after anything signs in with a one-time code too.
    Without `mail` no letter is sent, and links are copied by hand.
    """

    data: Path
    database_url: str
    secret_key: bytes
    secure: bool = False
    demo: bool = False
    keys: Path = field(default_factory=Path)
    key_file: Path = field(default_factory=Path)
    require_totp: bool = True
    mail: MailServer | None = None
    redis_url: str = ""
    metrics_token: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Where nothing else is said, the keys lie beside the database."""
        if self.keys == Path():
            object.__setattr__(self, "keys", self.data / "keys")
        if self.key_file == Path():
            object.__setattr__(self, "key_file", self.keys / KEY_FILE)


def from_environment(environment: Mapping[str, str], *, data: Path | None = None, demo: bool = False) -> Settings:
    """Settings for a server; makes the data folder and a secret key of its own (mode 0600) where there is none."""
    folder = data or data_folder(environment)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    url = environment.get("DATABASE_URL", "") if not demo else ""
    keys = keys_folder(environment, folder)
    keys.mkdir(parents=True, exist_ok=True, mode=0o700)
    secure = environment.get("BEHIND_TLS", "") == "yes"
    return Settings(
        data=folder,
        database_url=url or sqlite_in(folder),
        secret_key=_secret_key(secret_key_file(environment, folder)),
        secure=secure,
        demo=demo,
        keys=keys,
        key_file=key_file(environment, keys),
        # Over TLS people may be anywhere, so no setting takes the second step away; a demo is invented.
        require_totp=not demo and (secure or environment.get("REQUIRE_TOTP", "") != "no"),
        mail=None if demo else mail_server(environment),
        redis_url="" if demo else environment.get("REDIS_URL", ""),
        metrics_token="" if demo else _first_line(environment.get("METRICS_TOKEN_FILE", "")),
    )


def mail_server(environment: Mapping[str, str]) -> MailServer | None:
    """None where no SMTP_HOST is named."""
    if not (host := environment.get("SMTP_HOST", "").strip()):
        return None
    security = environment.get("SMTP_SECURITY", "").strip().lower() or "starttls"
    port = environment.get("SMTP_PORT", "").strip() or str(USUAL_PORTS.get(security, 0))
    password, trusted = (environment.get(name, "") for name in ("SMTP_PASSWORD_FILE", "SMTP_CA_FILE"))
    return MailServer(
        host,
        int(port) if port.isascii() and port.isdigit() and len(port) < 6 else 0,
        security,
        environment.get("SMTP_FROM", "").strip(),
        environment.get("SMTP_USER", "").strip(),
        Path(password) if password else None,
        Path(trusted) if trusted else None,
    )


def data_folder(environment: Mapping[str, str]) -> Path:
    """Where the database lies, whether or not there is one."""
    return Path(environment.get("LEARNING_EVENT_DATA", "instance"))


def keys_folder(environment: Mapping[str, str], data: Path) -> Path:
    """The folder of the wrapped keys."""
    return Path(environment.get("KEYS_DIR", "") or data / "keys")


def secret_key_file(environment: Mapping[str, str], data: Path) -> Path:
    """The file with the key that signs sessions."""
    return Path(environment.get("SECRET_KEY_FILE", "") or data / SECRET_KEY)


def sqlite_in(data: Path) -> str:
    """The address of the database in this folder."""
    return f"sqlite:///{(data / DATABASE).resolve()}"


def key_file(environment: Mapping[str, str], keys: Path) -> Path:
    """What the environment names, else systemd's credential where there is one, else a file in the folder of keys."""
    credential = Path(environment.get("CREDENTIALS_DIRECTORY", "") or keys) / KEY_FILE
    return Path(environment.get("KEY_FILE", "") or (credential if credential.exists() else keys / KEY_FILE))


def _first_line(file: str) -> str:
    """Nothing where no file is named."""
    return Path(file).read_text(encoding="utf-8").partition("\n")[0].strip() if file else ""


def _secret_key(file: Path) -> bytes:
    """It gets its name only when it is whole: of several processes that start together, all have the same one."""
    if not file.exists():
        fresh = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as into:
            into.write(secrets.token_bytes(32).hex())
        with suppress(FileExistsError):
            os.link(fresh, file)
        fresh.unlink()
    return bytes.fromhex(file.read_text(encoding="ascii").strip())
