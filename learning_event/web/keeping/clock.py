"""Today, by this machine's clock: it reminds, and is asked whether a date has passed. It never erases anything."""

import datetime as dt


def today() -> dt.date:
    """The day in UTC."""
    return dt.datetime.now(dt.UTC).date()
