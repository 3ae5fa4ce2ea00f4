"""Statements in their chapters, each with what it rests on; answers only of rounds that have closed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from learning_event import store
from learning_event.anonymity.as_it_stands import of_statement
from learning_event.anonymity.laying_out import shown_date
from learning_event.anonymity.shown.narrative import ShownAccount, ShownChapter, ShownRest, ShownStatement, ShownTotals
from learning_event.models import ClosedAnswer, Observation, Rest, Statement, TimelineEntry
from learning_event.readings.room.gathered import Gathered, gather_whole
from learning_event.rules.answer import SAID, Answer, Totals, stands
from learning_event.rules.case_date import Certainty
from learning_event.rules.case_date_words import said_days
from learning_event.rules.correction import AMENDED
from learning_event.rules.narrative import WHOLE_CASE, Stage
from learning_event.rules.refusals import NotKnown
from learning_event.rules.stale import as_seen

BEFORE_THE_ROOM = frozenset({Stage.ASKED, Stage.CLOSED})
ALL = frozenset(Stage)
AGREED = frozenset({Stage.CLOSED})


@dataclass(frozen=True)
class _Shelves:
    gathered: Gathered
    statements: Sequence[Statement]
    rests: Sequence[Rest]
    accounts: Sequence[ClosedAnswer]


def chapters_of(event_id: str, stages: Collection[Stage]) -> tuple[ShownChapter, ...]:
    """Key episodes in their order, the whole case last; drafts have no number, because the room does not know them."""
    shelves = _look(event_id, stages)
    numbers = _numbers(shelves)
    chapters = []
    for n, episode in enumerate(shelves.gathered.episodes, 1):
        dates = said_days(
            episode.start, episode.end, Certainty(episode.certainty), usual_year=shelves.gathered.usual_year
        )
        chapters.append(ShownChapter(n, episode.title, dates, _of(shelves, episode.id, numbers)))
    chapters.append(ShownChapter(None, WHOLE_CASE, "", _of(shelves, None, numbers)))
    return tuple(chapter for chapter in chapters if chapter.statements)


def statement_with(event_id: str, statement_id: str) -> tuple[ShownStatement, str]:
    """One statement and the key episode it is about (empty for the whole case); NotKnown when it is not of this event."""
    shelves = _look(event_id, ALL)
    row = next((row for row in shelves.statements if row.id == statement_id), None)
    if row is None:
        raise NotKnown
    return _shown(shelves, row, _numbers(shelves).get(row.id, 0)), row.episode_id or ""


def statements_seen(event_id: str) -> dict[str, str]:
    """How each statement stands, by its id, for the forms that change it."""
    shelves = _look(event_id, ALL)
    return {
        row.id: as_seen(*of_statement(row, (rest for rest in shelves.rests if rest.statement_id == row.id)))
        for row in shelves.statements
    }


def _look(event_id: str, stages: Collection[Stage]) -> _Shelves:
    gathered = gather_whole(event_id)
    with store.look(event_id) as rows:
        statements = rows.scalars(
            sa.select(Statement)
            .where(Statement.event_id == event_id, Statement.state.in_(stages))
            .order_by(Statement.position, Statement.id)
        ).all()
        ids = [row.id for row in statements]
        return _Shelves(
            gathered,
            statements,
            rows.scalars(sa.select(Rest).where(Rest.statement_id.in_(ids))).all(),
            rows.scalars(
                sa.select(ClosedAnswer).where(ClosedAnswer.statement_id.in_(ids)).order_by(ClosedAnswer.id)
            ).all(),
        )


def _numbers(shelves: _Shelves) -> dict[str, int]:
    order = [*(episode.id for episode in shelves.gathered.episodes), None]
    known = [row for row in shelves.statements if row.state in BEFORE_THE_ROOM]
    return {row.id: n for n, row in enumerate(sorted(known, key=lambda row: order.index(row.episode_id)), 1)}


def _of(shelves: _Shelves, episode_id: str | None, numbers: dict[str, int]) -> tuple[ShownStatement, ...]:
    return tuple(
        _shown(shelves, row, numbers.get(row.id, 0)) for row in shelves.statements if row.episode_id == episode_id
    )


def _shown(shelves: _Shelves, row: Statement, number: int) -> ShownStatement:
    rests = tuple(
        _rests(shelves, {rest.entry_id or rest.observation_id for rest in shelves.rests if rest.statement_id == row.id})
    )
    said = [account for account in shelves.accounts if account.statement_id == row.id]
    earlier = _accounts(account for account in said if account.version < row.version)
    if row.state != Stage.CLOSED:
        return ShownStatement(row.id, number, row.version, row.words, row.state, rests, earlier=earlier)
    return ShownStatement(
        row.id,
        number,
        row.version,
        row.words,
        row.state,
        rests,
        ShownTotals(row.reflects, row.nearly, row.differs),
        _accounts(account for account in said if account.version == row.version),
        stands(Totals(row.reflects, row.nearly, row.differs)),
        earlier,
    )


def _accounts(said: Iterable[ClosedAnswer]) -> tuple[ShownAccount, ...]:
    return tuple(ShownAccount(row.answer, SAID[Answer(row.answer)], row.words) for row in said)


def _rests(shelves: _Shelves, ids: Collection[str | None]) -> Iterable[ShownRest]:
    """Records first and in their order, then what the room said; what is held is not shown here either."""
    for entry in shelves.gathered.entries:
        if entry.id in ids:
            yield _rest_of_entry(shelves.gathered, entry)
    for observation in shelves.gathered.observations:
        if observation.id in ids:
            yield _rest_of_observation(shelves.gathered, observation)


def _rest_of_entry(gathered: Gathered, row: TimelineEntry) -> ShownRest:
    amended = f"{AMENDED}: “{row.amended_words}”" if row.amended_words else ""
    differ = "Accounts differ. Both are kept." if row.status == "accounts_differ" else ""
    when = str(shown_date(row.date, row.certainty, gathered.usual_year))
    return ShownRest(
        "entry",
        row.words,
        when,
        gathered.agencies[row.agency_id],
        row.source,
        label=" ".join(part for part in (amended, differ) if part),
        anchor=f"entry:{row.id}",
    )


def _rest_of_observation(gathered: Gathered, row: Observation) -> ShownRest:
    shown = gathered.shown(row)
    return ShownRest("observation", shown.words, tint=shown.tint, label=shown.label, anchor=f"observation:{row.id}")
