"""Whatever makes a house say something in its log: unknown addresses, broken JSON, a token that is none, noise."""

import socket

from tests.sim import canaries
from tests.sim.browsers import PATIENCE
from tests.sim.seats import Seat

NOISE = "{vain} /{vain}?{vain}=1 NONSENSE\r\nUser-Agent: {agent}\r\n\r\n"


def ask_in_vain(seat: Seat) -> None:
    """From the seat's own address, with its cookie; each is refused."""
    browser, url, event = seat.browser, seat.house.url, seat.house.event
    vain = canaries.VAIN
    refused = [
        browser.requests.get(f"{url}/{vain}?{vain}={vain}", timeout=PATIENCE),
        browser.requests.get(f"{url}/events/{vain}/room", timeout=PATIENCE),
        browser.requests.get(f"{url}/socket.io/?EIO=4&transport={vain}", timeout=PATIENCE),
        browser.requests.get(f"{url}/socket.io/?EIO=4&transport=polling&sid={vain}", timeout=PATIENCE),
        browser.requests.post(f"{event}/observations", data={"words": vain}, timeout=PATIENCE),
        browser.requests.post(
            f"{event}/observations",
            data=f'{{"{vain}": ',
            headers={"Content-Type": "application/json", "X-CSRF-Token": browser.token},
            timeout=PATIENCE,
        ),
    ]
    assert [answer.status_code for answer in refused if answer.status_code < 400] == []
    host, _, port = url.partition("://")[2].partition(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE, source_address=(browser.address, 0)) as plain:
        plain.sendall(NOISE.format(vain=vain, agent=browser.agent).encode())
        assert plain.recv(100).startswith(b"HTTP/1.1 400")
