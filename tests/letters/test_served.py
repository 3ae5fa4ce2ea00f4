"""A house that serves sends its letters by itself, and a mail server that says nothing keeps nobody in the room waiting."""

import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from learning_event import store
from learning_event.models import Letter
from learning_event.settings import MailServer
from tests.given import PASSWORD, Given
from tests.invited import added
from tests.letters.mail_servers import Postbox, hanging, standing
from tests.live.open_house import OpenHouse, open_house

QUICK = 1.0


def told_of(server: MailServer) -> dict[str, str]:
    return {
        "SMTP_HOST": server.host,
        "SMTP_PORT": str(server.port),
        "SMTP_SECURITY": server.security,
        "SMTP_FROM": server.sender,
    }


def invites(opened: OpenHouse, given: Given, contact_id: str) -> None:
    ruth = opened.signed_in(given.reviewer_email, PASSWORD)
    ruth.send(f"preparing/support-contacts/{contact_id}/invitation", password=PASSWORD, by_mail="yes")


def test_a_letter_goes_out_by_itself(given: Given, tmp_path: Path) -> None:
    postbox, contact_id = Postbox(), added(given)

    with standing(postbox, tmp_path) as server, open_house(tmp_path, given.event_id, **told_of(server)) as opened:
        invites(opened, given, contact_id)
        eventually(lambda: letter(given).state == "sent")

    assert [one["To"] for one in postbox.letters] == ["Joan Pugh <joan@example.org>"]
    assert f"{opened.url}/invitation/" in postbox.letters[0].get_content()


def test_while_the_mail_server_says_nothing_the_room_goes_on(given: Given, tmp_path: Path) -> None:
    contact_id, slowest = added(given), 0.0

    with hanging() as server, open_house(tmp_path, given.event_id, **told_of(server)) as opened:
        invites(opened, given, contact_id)
        eventually(lambda: letter(given).tries == 1)
        guest = opened.signed_in(given.reviewer_email, PASSWORD)
        for _ in range(20):
            begun = time.monotonic()
            guest.timeline()
            slowest = max(slowest, time.monotonic() - begun)
        still = letter(given).state

    assert (still, slowest < QUICK) == ("waiting", True), slowest


def eventually(so: Callable[[], bool], *, within: float = 60) -> None:
    until = time.monotonic() + within
    while not so():
        assert time.monotonic() < until
        time.sleep(0.1)


def letter(given: Given) -> Letter:
    with store.look(given.event_id) as rows:
        return rows.scalars(sa.select(Letter)).one()
