"""What the room is doing now. Set by the reviewer; the clock here is the reviewer's, never a practitioner's."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from learning_event.models.base import Base, EventKey
from learning_event.models.sealed import SealedText


class Room(Base):
    """`ends_at` is epoch seconds; `showing` is the number of the last showing; `held` and `withdrawn` are counts for the method.

    `ends_at` is the clock on every page: the segment's, or the shorter one of a few minutes' quiet writing, `clock_minutes`
    long in all. `segment_ends_at` is where it goes back to. The wall is neutral while `wall_episode_id` is empty.
    `discussed` is what the room talks about (entry:<id>, observation:<id> or empty); `then_date` is the ISO day after which all is
    out of sight for everybody (empty: nothing is), `then_used` whether it ever was; `released` counts what came back with an alias.
    `pause_asked` says that somebody asks for a pause: not who, not how many, not since when.
    """

    __tablename__ = "room"

    event_id: Mapped[EventKey]
    segment_id: Mapped[str | None] = mapped_column(ForeignKey("segment.id", ondelete="SET NULL"))
    activity: Mapped[str] = mapped_column(String(20), default="arriving")
    before_pause: Mapped[str] = mapped_column(String(20), default="discussing")
    ends_at: Mapped[int | None]
    clock_minutes: Mapped[int | None]
    segment_ends_at: Mapped[int | None]
    left_at_pause: Mapped[int | None]
    rhythm: Mapped[str] = mapped_column(String(10), default="rounds")
    showing: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    withdrawn: Mapped[int] = mapped_column(default=0)
    wall_episode_id: Mapped[str | None] = mapped_column(String(24))
    wall_question: Mapped[str] = mapped_column(SealedText("voice"), default="")
    wall_page: Mapped[int] = mapped_column(default=1)
    discussed: Mapped[str] = mapped_column(String(40), default="")
    then_date: Mapped[str] = mapped_column(SealedText("voice"), default="")
    then_used: Mapped[bool] = mapped_column(default=False)
    released: Mapped[int] = mapped_column(default=0)
    pause_asked: Mapped[bool] = mapped_column(default=False)
