"""`learning-event …` in which the steady rhythm takes a second for a minute, so that a test need not wait for it."""

from learning_event.__main__ import main
from learning_event.rules import showings

if __name__ == "__main__":
    showings.SECONDS_BETWEEN = 1
    main()
