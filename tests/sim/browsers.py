"""A browser with an address and a name of its own, that asks again when an answer is lost."""

import html
import threading
import time
from typing import Any

import requests
from requests.adapters import HTTPAdapter

from tests.door import TOKEN
from tests.sim.served import Served

PATIENCE = 30.0
BETWEEN_TRIES = 0.02
MOST_TRIES = 200


class _From(HTTPAdapter):
    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__()

    def init_poolmanager(self, *args: Any, **named: Any) -> Any:
        return super().init_poolmanager(*args, source_address=(self.address, 0), **named)


class Browser:
    """Calls from `address` and says it is `agent`. `up` is set while the house is there; `lost` counts answers that never came."""

    def __init__(self, house: Served, up: threading.Event, *, address: str, agent: str) -> None:
        self.house, self.up, self.address, self.agent = house, up, address, agent
        self.lost = 0
        self.token = ""
        self.requests = requests.Session()
        self.requests.trust_env = False
        self.requests.headers.update({"User-Agent": agent, "Accept": "application/json"})
        self.requests.mount("http://", _From(address))

    def get(self, address: str) -> requests.Response:
        """One page, asked for until it comes."""
        answer = self._until_answered("GET", address)
        assert answer.status_code == 200, (address, answer.status_code, answer.text[:500])
        return answer

    def token_from(self, address: str) -> None:
        """Takes the token of this page, for everything that is sent afterwards."""
        page = self.requests.get(address, headers={"Accept": "text/html"}, timeout=PATIENCE)
        found = TOKEN.search(page.text)
        assert found is not None, page.text[:500]
        self.token = html.unescape(found[1])

    def send(self, what: str, *, sure: bool = True, **fields: Any) -> requests.Response | None:
        """To an address under the learning event, again and again until it is answered; once only where it need not be `sure`."""
        address = f"{self.house.event}/{what}"
        if sure:
            return self._until_answered("POST", address, fields)
        return self._once("POST", address, fields)

    def done(self, what: str, **fields: Any) -> Any:
        """What came back with a yes."""
        answer = self.send(what, **fields)
        assert answer is not None
        assert answer.status_code in (200, 201), (what, answer.status_code, answer.text)
        return answer.json()

    def _until_answered(self, method: str, address: str, fields: dict[str, Any] | None = None) -> requests.Response:
        for _ in range(MOST_TRIES):
            answer = self._once(method, address, fields)
            if answer is not None:
                return answer
            self.up.wait(PATIENCE)
            time.sleep(BETWEEN_TRIES)
        raise AssertionError(f"{address} was not answered")

    def _once(self, method: str, address: str, fields: dict[str, Any] | None = None) -> requests.Response | None:
        """None where no answer came, or none that says what became of it."""
        try:
            answer = self.requests.request(
                method, address, json=fields, headers={"X-CSRF-Token": self.token}, timeout=PATIENCE
            )
        except requests.RequestException:
            self.lost += 1
            return None
        return None if answer.status_code == 503 else answer
