"""Every route and who may take it. A route without a row here fails the tests; so does a row without a route.

Roles: practitioner (a seat), reviewer, contact (a support contact), waiting (came with the room code), outsider (Max).
A row names a path below /events/<event_id>, its methods, and the roles that get past the door; all others are refused.
"""

ROOM = frozenset({"practitioner", "reviewer"})
STAFF = frozenset({"reviewer", "contact"})
EVERYBODY_LET_IN = ROOM | STAFF
REVIEWER = frozenset({"reviewer"})
PRACTITIONER = frozenset({"practitioner"})
CONTACT = frozenset({"contact"})

# Outside any learning event: whoever comes is answered, and what the door asks for is tested beside each door.
OPEN = frozenset(
    {
        "GET /",
        "POST /join",
        "GET /sign-in",
        "POST /sign-in",
        "GET /sign-in/first",
        "POST /sign-in/first",
        "POST /sign-out",
        "GET /start",
        "POST /start",
        "GET /healthz",
        "GET /readyz",
        "GET /static/<path:filename>",
        "GET /style-<version>.css",
        "GET /events",
        "GET /events/new",
        "POST /events",
        "GET /events/<event_id>/place",
        "POST /events/<event_id>/place",
        "GET /events/<event_id>/waiting",
    }
)

BELOW = {
    # the room
    "GET room": EVERYBODY_LET_IN,
    "POST room": EVERYBODY_LET_IN,
    "GET room/now": EVERYBODY_LET_IN,
    "GET timeline": ROOM,
    "GET picture": ROOM,
    "POST observations": PRACTITIONER,
    "POST observations/own": PRACTITIONER,
    "POST observations/<slip>/revision": PRACTITIONER,
    "POST observations/<slip>/withdrawal": PRACTITIONER,
    "GET away": EVERYBODY_LET_IN,
    "GET hidden": EVERYBODY_LET_IN,
    "POST leave": EVERYBODY_LET_IN,
    # support
    "GET support": ROOM,
    "POST support-requests": ROOM,
    "GET supporting": CONTACT,
    "GET supporting/requests": CONTACT,
    "POST support-requests/<request_id>/answered": CONTACT,
    # saying back and the narrative
    "GET narrative": ROOM,
    "GET narrative.html": ROOM,
    "GET narrative.pdf": ROOM,
    "POST answers": PRACTITIONER,
    "POST statements/<statement_id>/answers": PRACTITIONER,
}

AT_THE_DESK = (
    "GET desk",
    "POST activity",
    "POST showings",
    "POST room/minutes",
    "POST room/rhythm",
    "GET room-code.svg",
    "POST segments/next",
    "POST segments/<segment_id>/now",
    "POST entries/<entry_id>/standing",
    "POST observations/<observation_id>/holding",
    "POST observations/<observation_id>/placing",
    "POST observations/<observation_id>/release",
    "POST waiting/<place_id>/admission",
    "POST waiting/<place_id>/not-today",
    "GET foreword",
    "POST foreword",
    "GET wall",
    "POST wall",
    "POST wall/page",
    "POST wall/question",
    "GET drafting",
    "POST statements",
    "GET statements/<statement_id>",
    "POST statements/<statement_id>/amendment",
    "POST statements/<statement_id>/asking",
    "POST statements/<statement_id>/moving",
    "POST statements/<statement_id>/withdrawal",
    "POST statements/asking",
    "POST statements/closing",
    "POST narrative/sealing",
    "GET cards.pdf",
    "POST opening",
)


def rows(found: set[str]) -> dict[str, frozenset[str]]:
    """All rows; everything below preparing/ is the reviewer's, whatever it is called."""
    table = {_whole(row): roles for row, roles in BELOW.items()}
    table |= {_whole(row): REVIEWER for row in AT_THE_DESK}
    return table | {
        route: REVIEWER for route in found if route.split(" ")[1].startswith("/events/<event_id>/preparing")
    }


def _whole(row: str) -> str:
    method, path = row.split(" ")
    return f"{method} /events/<event_id>/{path}"
