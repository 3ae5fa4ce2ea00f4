"""Whether the house can work: does the database answer."""

from learning_event import store


def database_answers() -> bool:
    return store.answers()
