"""The lead reviewer of the simulator: fills every field of getting ready with canaries, shows, asks, closes, seals, prints."""

import re
import threading
from pathlib import Path

from learning_event.demo import case_file
from tests.sim import canaries
from tests.sim.browsers import Browser
from tests.sim.served import Served

CARD = re.compile(r'<li class="observation [^"]*" data-id="(\w+)">')
PAPERS = ("narrative.pdf", "narrative.html", "cards.pdf", "room-code.svg")
STATEMENTS = 4
NUMBER = 200


class Reviewer:
    """Signed in from an address of their own; `child` is the name that seals the narrative."""

    def __init__(self, house: Served, up: threading.Event) -> None:
        self.house = house
        self.browser = Browser(house, up, address=canaries.address(NUMBER), agent=canaries.agent(NUMBER))
        self.child = canaries.line("Robin")
        self.showings = 0

    def signs_in(self) -> None:
        self.browser.token_from(f"{self.house.url}/sign-in")
        given = self.house.facts["reviewer"]
        answer = self.browser.requests.post(
            f"{self.house.url}/sign-in",
            json={"email": given["email"], "password": given["password"]},
            headers={"X-CSRF-Token": self.browser.token},
            timeout=20,
        )
        assert answer.status_code == 200, answer.text
        self.browser.token_from(f"{self.house.event}/desk")

    def gets_ready(self) -> None:
        """A canary in every field that somebody fills before the day."""
        done, line = self.browser.done, canaries.line
        done("preparing/event", **self._event())
        agency = done("preparing/agencies", name=line("agency"))["id"]
        contact = done(
            "preparing/support-contacts",
            agency=agency,
            name=line("name"),
            role=line("role"),
            telephone=f"01632 960999 {line('bell')}"[:40],
            email=f"{canaries.RECORD}@example.org",
            before=line("before"),
            on_the_day=line("there"),
            after=line("after"),
        )["id"]
        done(f"preparing/support-contacts/{contact}/answered", answer="said_yes")
        done("preparing/places", agency=agency, support_contact=contact, role=line("place"), how_many=2)
        done("preparing/names", real_name=line("real"), alias=line("alias"), also_written=line("also"))
        done(
            "preparing/agenda",
            title=line("part"),
            minutes=20,
            activity="writing",
            on_the_board=line("board"),
            prompts=line("prompt"),
        )
        self._lays_out_the_timeline(agency)

    def _event(self) -> dict[str, str]:
        line = canaries.line
        said = case_file.event()["event"]
        days = {name: said[name] for name in ("period_start", "period_end", "held_on", "retention_date")}
        names = (
            "partnership",
            "purpose",
            "line_1",
            "line_2",
            "line_3",
            "ground_rules",
            "age_in_words",
            "who_they_are",
            "chosen_by",
            "how_now",
        )
        around = {"family_words": f"{line('mum')}: {line('said')}", "people_around": line("around")}
        return {"child": self.child, "review_type": "lcspr", **days, **{name: line(name) for name in names}, **around}

    def _lays_out_the_timeline(self, agency: str) -> None:
        done, line = self.browser.done, canaries.line
        first, last = (
            {"day": "4", "month": "3", "year": "2024"},
            {"until_day": "9", "until_month": "4", "until_year": "2024"},
        )
        done(
            "preparing/key-episodes",
            title=line("episode"),
            short_title=line("short"),
            asks=line("asks"),
            **first,
            **last,
        )
        entry = {
            "agency": agency,
            "words": line("entry"),
            "source": line("source"),
            "child_words": line("child"),
            "reference": line("ref"),
        }
        done("preparing/entries", certainty="exact", **first, **entry)
        said = f"date,agency,source,text\n2024-04-02,Primary school,{line('source')},{line('row')}\n"
        done("preparing/entries/import", text=said)

    def begins(self) -> None:
        self.browser.done("activity", activity="writing")

    def shows(self) -> None:
        """Whatever waits; nothing may be waiting, and the house may die in the middle of it."""
        answer = self.browser.send("showings", sure=False)
        assert answer is None or answer.status_code in (201, 409), answer.text
        self.showings += answer is not None and answer.status_code == 201

    def drafts(self) -> None:
        """Statements that rest on what was shown, put to the room; and the other things that a reviewer writes on the day."""
        done, shown = self.browser.done, self.cards()
        for n in range(STATEMENTS):
            done(
                "statements",
                words=canaries.words("statement"),
                rests=f"observation:{shown[n]},observation:{shown[-n - 1]}",
            )
        done(f"observations/{shown[9]}/holding", reason=canaries.words("held"))
        done(f"observations/{shown[10]}/asking", private_question=canaries.words("private"))
        done("foreword", foreword=f"<p>{canaries.words('foreword')}</p>")
        done("wall/question", question=canaries.words("wall"))
        done("activity", activity="saying_back")
        done("statements/asking")

    def statements(self) -> list[str]:
        page = self.browser.get(f"{self.house.event}/drafting").text
        return list(dict.fromkeys(re.findall(r'id="statement-(\w{24})"', page)))

    def cards(self) -> list[str]:
        """The observations on the timeline, as the room sees it."""
        return CARD.findall(self.browser.get(f"{self.house.event}/timeline?since=0").text)

    def seals(self) -> None:
        self.browser.done("statements/closing")
        self.browser.done("narrative/sealing", confirmed=self.child)

    def prints(self, folder: Path) -> None:
        """Everything that can be taken away from the house."""
        folder.mkdir()
        for name in PAPERS:
            (folder / name).write_bytes(self.browser.get(f"{self.house.event}/{name}").content)
