"""When support is over the requests are gone, and of how many there were only a band is left."""

import sqlalchemy as sa

from learning_event import store
from learning_event.actions.room.support import tell_all_of
from learning_event.models import SupportBand, SupportRequest
from learning_event.rules.support_request import band_of


def requests_gone(work: store.Work, event_id: str) -> None:
    """Deletes every request of this event, and keeps of their number 0, 1 (one to four) or 5 (five or more).

    Whoever calls it lets `store.lay_out_afresh()` follow, so that nothing of them is left in the file.
    """
    for row in work.rows.scalars(sa.select(SupportRequest).where(SupportRequest.event_id == event_id)):
        tell_all_of(work, row)
        work.rows.delete(row)
    band = work.rows.get(SupportBand, event_id)
    if band is not None:
        band.asked = band_of(band.asked)
