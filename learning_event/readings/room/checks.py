"""What the names check and kind language say of words that somebody is writing. Nothing is kept, and nothing is logged."""

from learning_event import store
from learning_event.anonymity.names_table import names_table
from learning_event.anonymity.shown.checks import ShownChecks, ShownNudge
from learning_event.anonymity.standing import found_shown
from learning_event.rules.kind_language import nudges
from learning_event.rules.names.check import found_in

MOST_CHARACTERS = 6000
"""More than anybody may add; what is longer is refused elsewhere, and is not read here."""


def checked(event_id: str, words: str) -> ShownChecks:
    """The findings are in the writer's own words; the table stays closed."""
    words = words[:MOST_CHARACTERS]
    with store.look(event_id) as rows:
        table = names_table(rows, event_id)
    found = {(one.found, one.choices): found_shown(one) for one in found_in(words, table)}
    return ShownChecks(
        tuple(found.values()),
        tuple(ShownNudge(one.id, one.sort.value, one.found, one.offer) for one in nudges(words)),
    )
