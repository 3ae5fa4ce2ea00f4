"""The rows of the small learning event of tests/given.py, noun by noun."""

import secrets
from dataclasses import dataclass, field

from argon2 import PasswordHasher

from learning_event.anonymity.codes import code_hash, new_code
from learning_event.models import (
    Account,
    Agency,
    EventRole,
    KeyEpisode,
    LearningEvent,
    Place,
    Segment,
    SupportContact,
    TimelineEntry,
)
from learning_event.models.base import new_id

PASSWORD = "a quiet room with a window"
PASSWORD_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


@dataclass
class Given:
    """Ids and codes of the learning event that was laid out."""

    event_id: str
    room_code: str
    reviewer_email: str
    contact_email: str
    agencies: dict[str, str] = field(default_factory=dict)
    contacts: dict[str, str] = field(default_factory=dict)
    cards: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    episodes: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    segments: list[str] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)


def event_row(given: Given, state: str, child: str) -> LearningEvent:
    return LearningEvent(
        id=given.event_id,
        child=child,
        partnership="The partnership (invented)",
        review_type="lcspr",
        purpose="To understand what these months were like for Robin and for those who worked with him.",
        period_start="2024-03-01",
        period_end="2024-11-30",
        held_on="2025-03-12",
        retention_date="2025-12-10",
        lines_of_enquiry=[
            "How did worries travel?",
            "What was life like for Robin?",
            "What conditions made good work possible?",
        ],
        ground_rules=["We are here to understand, not to judge."],
        child_page={"alias": child, "age_in_words": "six", "who_they_are": "He knows the birds by their songs."},
        state=state,
        room_code=given.room_code,
    )


def agencies(given: Given) -> list[Agency]:
    rows = [
        Agency(id=new_id(), event_id=given.event_id, name=name, position=n)
        for n, name in enumerate(("Primary school", "Housing"), 1)
    ]
    given.agencies = {row.name: row.id for row in rows}
    return rows


def contacts(given: Given) -> list[SupportContact]:
    rows = [
        SupportContact(
            id=new_id(),
            event_id=given.event_id,
            agency_id=given.agencies["Primary school"],
            name="Leah Bevan",
            role="safeguarding lead at school",
            telephone="01632 960142",
            email=given.contact_email,
            before="Any weekday",
            on_the_day="In the Garden Room until 4.30",
            after="Rings on Thursday",
            answered="accepted",
        ),
        SupportContact(
            id=new_id(),
            event_id=given.event_id,
            agency_id=given.agencies["Housing"],
            name="Anita Shah",
            role="safeguarding lead in housing",
            telephone="01632 960155",
            email="anita@example.org",
            before="Mornings",
            on_the_day="By telephone all day",
            after="Rings on Friday",
            answered="accepted",
        ),
    ]
    given.contacts = {row.name: row.id for row in rows}
    return rows


def rows_of_places(given: Given, how_many: int) -> list[Place]:
    rows = []
    for n in range(how_many):
        code = new_code()
        school = n % 2 == 0
        rows.append(
            Place(
                id=new_id(),
                event_id=given.event_id,
                agency_id=given.agencies["Primary school" if school else "Housing"],
                support_contact_id=given.contacts["Leah Bevan" if school else "Anita Shah"],
                role=f"{'Class Teacher' if school else 'Housing Officer'} {n // 2 + 1}",
                card_code=code,
                card_hash=code_hash(code),
            )
        )
        given.cards.append(code)
        given.places.append(rows[-1].id)
    return rows


def segments(given: Given) -> list[Segment]:
    parts = (
        ("Welcome", "10:00", 10, "discussing"),
        ("Walking through, part 1", "10:10", 45, "writing"),
        ("Break", "10:55", 15, "break"),
    )
    rows = [
        Segment(
            id=new_id(),
            event_id=given.event_id,
            position=n,
            title=title,
            starts=starts,
            minutes=minutes,
            activity=activity,
            prompts=["What made sense about that at the time?"],
        )
        for n, (title, starts, minutes, activity) in enumerate(parts, 1)
    ]
    given.segments = [row.id for row in rows]
    return rows


def episodes(given: Given) -> list[KeyEpisode]:
    rows = [
        KeyEpisode(
            id=new_id(),
            event_id=given.event_id,
            position=1,
            title="First worries at school",
            short_title="First worries",
            start="2024-03-04",
            end="2024-04-02",
            asks="What did the day look like?",
        ),
        KeyEpisode(
            id=new_id(),
            event_id=given.event_id,
            position=2,
            title="Two houses",
            short_title="Two houses",
            start="2024-04-21",
            end="2024-05-29",
            asks="Who held which part?",
        ),
    ]
    given.episodes = [row.id for row in rows]
    return rows


def entries(given: Given) -> list[TimelineEntry]:
    facts = (
        (
            "2024-03-04",
            "exact",
            "2024-03-04",
            "Primary school",
            "Class teacher notes that Robin has come to school hungry.",
            0,
        ),
        ("2024-04-02", "exact", "2024-04-02", "Housing", "Repairs visit. Damp recorded in two rooms.", 0),
        ("2024-05-06/2024-05-27", "between", "2024-05-06", "Housing", "Letters sent to two addresses.", 1),
    )
    rows = [
        TimelineEntry(
            id=new_id(),
            event_id=given.event_id,
            reference=f"E{n}",
            agency_id=given.agencies[agency],
            episode_id=given.episodes[episode],
            date=date,
            certainty=certainty,
            sort_key=f"{key}T99:99",
            source="welfare log",
            words=words,
            child_seen="yes" if n == 1 else "not_recorded",
        )
        for n, (date, certainty, key, agency, words, episode) in enumerate(facts, 1)
    ]
    given.entries = [row.id for row in rows]
    return rows


def staff(given: Given) -> list[Account]:
    rows = [
        Account(
            id=new_id(),
            email=email,
            name=name,
            password_hash=PASSWORD_HASH,
            session_key=secrets.token_urlsafe(16),
            makes_events=name == "Ruth",
        )
        for email, name in ((given.reviewer_email, "Ruth"), (given.contact_email, "Leah Bevan"))
    ]
    given.accounts = [row.id for row in rows]
    return rows


def roles(given: Given) -> list[EventRole]:
    ruth, leah = given.accounts
    return [
        EventRole(event_id=given.event_id, account_id=ruth, role="lead_reviewer"),
        EventRole(
            event_id=given.event_id,
            account_id=leah,
            role="support_contact",
            support_contact_id=given.contacts["Leah Bevan"],
        ),
    ]
