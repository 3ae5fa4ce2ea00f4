"""A learning event in which everybody types nothing but the corpora, into every noun that can be kept."""

import csv
import io
import itertools
from collections.abc import Iterable, Iterator, Sequence

from learning_event.anonymity.normaliser import normal
from tests.corpora.lines import bundles, everything, scripts
from tests.door import Door
from tests.given import Given
from tests.people import Person
from tests.said import add, asked, turn_to

FETCH = Door("fetch")
DAYS = {"period_start": "1 3 2024", "period_end": "30 11 2024", "held_on": "12 3 2025", "retention_date": "10 12 2025"}


def fitting(most: int) -> Iterator[str]:
    """Payloads for fields of one line, none longer than may be, again and again."""
    lines = [normal(line).replace("\n", " ") for line in scripts()]
    return itertools.cycle([line for line in lines if 0 < len(line) <= most])


def prepares(ruth: Person, given: Given) -> None:
    """Everything that the lead reviewer types before the day."""
    _event(ruth, given)
    below = f"/events/{given.event_id}/preparing"
    short, middle, long = fitting(40), fitting(100), fitting(300)
    for _ in range(4):
        _saves(ruth, f"{below}/agencies", name=next(middle))
        _saves(ruth, f"{below}/names", real_name=next(middle), alias=next(middle), also_written=next(middle))
        _saves(
            ruth,
            f"{below}/support-contacts",
            name=next(middle),
            role=next(middle),
            telephone="01632 960142",
            **{box: next(long) for box in ("before", "on_the_day", "after")},
        )
        _saves(
            ruth,
            f"{below}/agenda",
            title=next(middle),
            minutes="10",
            activity="writing",
            on_the_board=next(long),
            prompts=_lines(long, 20),
        )
    for title in ("First", "Second"):
        episode = {
            f"{until}{box}": one
            for until in ("", "until_")
            for box, one in (("day", "4"), ("month", "3"), ("year", "2024"))
        }
        words = {"title": f"{title} {next(middle)}", "short_title": next(short), "asks": next(long)}
        _saves(ruth, f"{below}/key-episodes", **episode, **words)
    contact = given.contacts["Leah Bevan"]
    agency = given.agencies["Housing"]
    for _ in range(2):
        _saves(
            ruth, f"{below}/places", agency=agency, role=next(middle), how_many="1", support_contact=contact, first="1"
        )


def records(ruth: Person, given: Given) -> None:
    """Each payload that was made for pages as an entry of its own, all others in a few long ones, by one file."""
    table = io.StringIO()
    write = csv.writer(table)
    write.writerow(("date", "agency", "source", "text", "child_words", "reference"))
    texts = (*scripts(), *bundles((line for line in everything() if line not in scripts()), 3500))
    for number, words in enumerate(texts):
        source, said = scripts()[number % len(scripts())][:290], scripts()[-1 - number % len(scripts())][:500]
        write.writerow((f"2024-{3 + number % 8:02}-{1 + number % 28:02}", "Housing", source, words, said, f"N{number}"))
    text = table.getvalue().replace("\0", "")
    _saves(ruth, f"/events/{given.event_id}/preparing/entries/import", text=text)


def writes(ruth: Person, seats: Sequence[Person], given: Given) -> None:
    """Every line of the corpora as an observation, shown together; one of them held with a hostile reason."""
    for who, words in zip(itertools.cycle(seats), bundles(everything(), 1400), strict=False):
        add(who, given, words, keep_names="yes")
    _saves(ruth, f"/events/{given.event_id}/showings")
    long = fitting(300)
    _saves(ruth, f"/events/{given.event_id}/wall", episode=given.episodes[0], question=next(long), page="1")
    for words in bundles(scripts(), 550):
        _saves(
            seats[0], f"/events/{given.event_id}/support-requests", words=words, contact=given.contacts["Leah Bevan"]
        )
    _saves(ruth, f"/events/{given.event_id}/foreword", foreword="\n\n".join(scripts())[:11_000])


def says_back(ruth: Person, seats: Sequence[Person], given: Given) -> None:
    """Statements and answers that say nothing else; the round is closed afterwards."""
    statements = [asked(ruth, given, words) for words in bundles(everything(), 2900)]
    for who, words in zip(itertools.cycle(seats), bundles(scripts(), 380), strict=False):
        answer = {"answer": "differs", "words": words}
        _saves(who, f"/events/{given.event_id}/statements/{statements[0]}/answers", **answer)
        statements.append(statements.pop(0))
    _saves(ruth, f"/events/{given.event_id}/statements/closing")


def seals(ruth: Person, given: Given) -> None:
    """The narrative as paper; nothing changes any more."""
    turn_to(given, "saying_back")
    for again in ("asking", "closing"):  # a statement that was amended since has to be asked about again
        FETCH.send(ruth, f"/events/{given.event_id}/statements/{again}")
    _saves(ruth, f"/events/{given.event_id}/narrative/sealing", confirmed="Robin", names_kept="yes")


def _event(ruth: Person, given: Given) -> None:
    long, middle = fitting(390), fitting(100)
    lines = {f"line_{number}": next(long) for number in range(1, 7)}
    family = "\n".join(f"Mum: {line}" for line in itertools.islice(long, 10))
    _saves(
        ruth,
        f"/events/{given.event_id}/preparing/event",
        review_type="lcspr",
        child="Robin",
        **_days(),
        **lines,
        partnership=next(middle),
        purpose=bundles(scripts(), 590)[0],
        ground_rules=_lines(long, 20),
        age_in_words=next(middle),
        who_they_are=bundles(scripts(), 1400)[0],
        chosen_by=next(long),
        how_now=bundles(scripts(), 590)[1],
        family_words=family,
        people_around=_lines(middle, 20),
    )


def _days() -> dict[str, str]:
    boxes = ("day", "month", "year")
    return {f"{name}_{box}": one for name, day in DAYS.items() for box, one in zip(boxes, day.split(), strict=True)}


def _lines(payloads: Iterable[str], how_many: int) -> str:
    return "\n".join(itertools.islice(payloads, how_many))


def _saves(who: Person, path: str, **fields: str) -> None:
    outcome = FETCH.send(who, path, **fields)
    assert outcome.status == 200, (path, outcome)
