"""P19: staff sign in with an argon2id password and a one-time code; nothing tells a wrong name from a wrong password."""

import time
from concurrent.futures import ThreadPoolExecutor

import pyotp
import pytest
import sqlalchemy as sa
from flask import Flask

from learning_event import store
from learning_event.actions.staff import guesses, passwords
from learning_event.actions.staff.second_step import take_code
from learning_event.models import Account, RecoveryCode
from learning_event.rules.refusals import WrongInput
from learning_event.rules.second_step import SECONDS, step_of
from tests.door import DONE, Door, Outcome, refused
from tests.given import PASSWORD, Given
from tests.people import Person
from tests.second_step import Telephone, sets_it_up, signs_in

DO_NOT_FIT = "This e-mail address and password do not belong together. Please look at both and try again."
WRONG = refused("Please look again at one thing", 400, email=DO_NOT_FIT)
CODE_NEEDED = "Please type the six figures that your authenticator app shows now, or one of your recovery codes."
NO_CODE = refused("Please look again at one thing", 400, code=CODE_NEEDED)
DOES_NOT_FIT = "This code does not fit, or it has been used. Please type the one that your app shows next."
WRONG_CODE = refused("Please look again at one thing", 400, code=DOES_NOT_FIT)
WITHOUT_CODE = ("/events", "/account", "/events/new")


@pytest.fixture
def strict(house: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """A house that requires the second step, as every real one does."""
    monkeypatch.setitem(house.config, "REQUIRE_TOTP", True)
    return house


@pytest.fixture
def ruth(strict: Flask, given: Given) -> Person:
    """Ruth before she signs in."""
    return Person("Ruth", strict.test_client(), email=given.reviewer_email, password=PASSWORD)


@pytest.fixture
def telephone(ruth: Person) -> Telephone:
    """Ruth has set up her second step, and is signed out again."""
    assert signs_in(Door("fetch"), ruth).facts["next"] == "/sign-in/second-step"
    telephone = sets_it_up(ruth)
    Door("fetch").send(ruth, "/sign-out")
    return telephone


def test_p19_passwords_are_kept_as_argon2id() -> None:
    assert passwords.hash_of(PASSWORD).startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_p19_a_reviewer_without_a_second_step_can_do_nothing_but_set_it_up(
    door: Door, ruth: Person, given: Given
) -> None:
    answer = signs_in(door, ruth)

    assert answer == DONE
    assert next_of(answer) == "/sign-in/second-step"
    closed = (*WITHOUT_CODE, f"/events/{given.event_id}/desk", f"/events/{given.event_id}/timeline")
    assert [ruth.browser.get(path).status_code for path in closed] == [403] * len(closed)
    assert door.send(ruth, f"/events/{given.event_id}/showings").status == 403

    sets_it_up(ruth)

    assert ruth.browser.get(f"/events/{given.event_id}/desk").status_code == 200


def test_p19_a_support_contact_may_have_one_and_need_not(door: Door, strict: Flask, given: Given, max_: Person) -> None:
    leah = Person("Leah", strict.test_client(), email=given.contact_email, password=PASSWORD)
    assert next_of(signs_in(door, leah)) == f"/events/{given.event_id}/supporting"

    assert door.send(leah, "/account/second-step", password=PASSWORD) == DONE
    telephone = sets_it_up(leah)

    assert signs_in(door, leah) == NO_CODE
    assert signs_in(door, leah, code=telephone.shows()) == DONE


def test_p19_whoever_is_given_a_part_that_needs_it_is_led_to_it_at_once(
    door: Door, strict: Flask, given: Given
) -> None:
    leah = Person("Leah", strict.test_client(), email=given.contact_email, password=PASSWORD)
    signs_in(door, leah)
    assert leah.browser.get("/events").status_code == 200

    with store.work() as work:
        work.rows.get_one(Account, given.accounts[1]).administrator = True

    assert leah.browser.get("/events").status_code == 403
    assert next_of(signs_in(door, leah)) == "/sign-in/second-step"


def test_p19_the_code_is_asked_for_and_a_used_one_never_taken_twice(
    door: Door, ruth: Person, telephone: Telephone
) -> None:
    code = telephone.shows()

    assert signs_in(door, ruth) == NO_CODE
    assert signs_in(door, ruth, code=wrong(telephone)) == WRONG_CODE
    assert ruth.browser.get("/events").status_code == 403
    assert signs_in(door, ruth, code=f"{code[:3]} {code[3:]}") == DONE
    assert ruth.browser.get("/events").status_code == 200
    assert signs_in(door, ruth, code=code) == WRONG_CODE


@pytest.mark.parametrize("typed", ["12345", "1234567", "١٢٣٤٥٦", "eine üble", "0" * 5000, "\x00\x00\x00\x00\x00\x00"])
def test_p19_what_cannot_be_a_code_is_refused_and_not_a_fault(ruth: Person, telephone: Telephone, typed: str) -> None:
    assert signs_in(Door("fetch"), ruth, code=typed) in (WRONG_CODE, NO_CODE)


def test_p19_a_code_is_taken_one_step_early_or_late_and_no_further() -> None:
    secret, now = pyotp.random_base32(), 1_800_000_000
    fits = {
        offset: step_of(secret, pyotp.TOTP(secret).at(now + offset * SECONDS), now=now) for offset in (-2, -1, 0, 1, 2)
    }

    at = now // SECONDS
    assert fits == {-2: None, -1: at - 1, 0: at, 1: at + 1, 2: None}


def test_p19_of_many_tries_with_one_code_at_the_same_moment_one_is_taken(ruth: Person, telephone: Telephone) -> None:
    for code in (telephone.shows(), telephone.codes[0]):
        assert sorted(at_once(8, account_of(ruth), code)) == [False] * 7 + [True]


def test_p19_a_recovery_code_stands_in_once(door: Door, ruth: Person, telephone: Telephone) -> None:
    assert len(set(telephone.codes)) == 10

    assert signs_in(door, ruth, code=telephone.codes[3].lower().replace("-", " ")) == DONE
    assert signs_in(door, ruth, code=telephone.codes[3]) == WRONG_CODE
    with store.look() as rows:
        assert rows.scalar(sa.select(sa.func.count()).select_from(RecoveryCode)) == 9


def test_p19_new_recovery_codes_end_the_old(door: Door, ruth: Person, telephone: Telephone) -> None:
    signs_in(door, ruth, code=telephone.shows())

    fresh = Door("fetch").send(ruth, "/account/recovery-codes", password=PASSWORD).facts["recovery_codes"]

    assert not set(fresh) & set(telephone.codes)
    assert signs_in(door, ruth, code=telephone.codes[0]) == WRONG_CODE
    assert signs_in(door, ruth, code=fresh[0]) == DONE


def test_p19_neither_the_secret_nor_a_recovery_code_lies_in_the_database(ruth: Person, telephone: Telephone) -> None:
    with store.engine().connect() as line:
        kept = line.exec_driver_sql("select totp_secret from account where totp_secret is not null").scalar()
        hashes = line.exec_driver_sql("select code_hash from recovery_code").scalars().all()

    assert isinstance(kept, bytes)
    assert telephone.secret.encode() not in kept
    assert [len(one) for one in hashes] == [32] * 10


def test_p19_a_wrong_code_counts_as_a_guess(door: Door, ruth: Person, telephone: Telephone) -> None:
    guesses.forget_guesses(ruth.email)

    answers = [signs_in(door, ruth, code=wrong(telephone)) for _ in range(guesses.FREE + 1)]

    assert [answer.status for answer in answers] == [400] * guesses.FREE + [429]
    guesses.forget_guesses(ruth.email)


def test_p19_neither_password_nor_code_is_written_into_the_page_again(ruth: Person, telephone: Telephone) -> None:
    answer = signs_in(Door("form"), ruth, password="not the one I chose", code=telephone.codes[0])

    assert f'value="{ruth.email}"' in answer.text
    assert "not the one I chose" not in answer.text
    assert telephone.codes[0] not in answer.text


def test_p19_a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words(
    door: Door, ruth: Person, telephone: Telephone
) -> None:
    code = telephone.shows()

    assert signs_in(door, ruth, password="not the one I chose", code=code) == WRONG
    assert signs_in(door, ruth, email="nobody@example.org", code=code) == WRONG


def test_p19_and_in_the_same_time(ruth: Person, telephone: Telephone) -> None:
    with store.work() as work:
        work.rows.get_one(Account, account_of(ruth)).password_hash = passwords.hash_of(PASSWORD)

    of_ruth = least_time(ruth, ruth.email)
    of_nobody = least_time(ruth, "nobody-at-all@example.org")

    assert 0.5 < of_nobody / of_ruth < 2


def next_of(answer: Outcome) -> str:
    return answer.next_page or str(answer.facts.get("next"))


def wrong(telephone: Telephone) -> str:
    """Six figures that fit no step near now."""
    now = time.time()
    return next(code for n in range(10) if step_of(telephone.secret, code := f"{n:06}", now=now) is None)


def account_of(person: Person) -> str:
    with store.look() as rows:
        return rows.scalars(sa.select(Account.id).where(Account.email == person.email)).one()


def at_once(how_many: int, account_id: str, code: str) -> list[bool]:
    def takes(_: int) -> bool:
        try:
            take_code(account_id, code)
        except WrongInput:
            return False
        return True

    with ThreadPoolExecutor(how_many) as crowd:
        return list(crowd.map(takes, range(how_many)))


def least_time(person: Person, email: str) -> float:
    """Of the processor, so that a busy machine tells nothing; without the same hashing it would be a tenth."""
    taken = []
    for _ in range(4):
        start = time.thread_time()
        assert signs_in(Door("fetch"), person, email=email, password="not the one I chose") == WRONG
        taken.append(time.thread_time() - start)
    guesses.forget_guesses(email)
    return min(taken)
