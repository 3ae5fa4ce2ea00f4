"""The standing cast: Ruth the lead reviewer, Leah the safeguarding lead, Priya and Tom the practitioners, Max without a card."""

from dataclasses import dataclass, field

from flask.testing import FlaskClient


@dataclass
class Person:
    """Somebody at a browser of their own."""

    name: str
    browser: FlaskClient
    email: str = ""
    password: str = ""
    place_id: str = ""
    seat: bytes = field(default=b"", repr=False)
