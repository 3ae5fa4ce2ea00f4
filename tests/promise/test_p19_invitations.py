"""P19: a link that invites a support contact serves once, and never opens the sign-in of somebody with another part."""

import pytest
import sqlalchemy as sa

from learning_event import store
from learning_event.actions.staff import invitations
from learning_event.models import Account
from tests.given import PASSWORD_HASH, Given, a_learning_event
from tests.invited import OWN, added, invited, with_a_first_password
from tests.people import Person
from tests.said import FETCH


def taken_over(ruth: Person, max_: Person, given: Given) -> bool:
    """Whoever may invite types the address of a reviewer of another event, and has somebody take the link."""
    email = with_a_first_password(a_learning_event().event_id, role="co_reviewer")
    FETCH.send(max_, invited(ruth, given, added(given, email=email)), own=OWN, email=email)
    with store.look() as rows:
        return rows.scalars(sa.select(Account.password_hash).filter_by(email=email)).one() != PASSWORD_HASH


def test_p19_no_link_opens_the_sign_in_of_somebody_with_a_part_elsewhere(
    ruth: Person, max_: Person, given: Given
) -> None:
    assert not taken_over(ruth, max_, given)


def test_p19_a_house_that_did_not_ask_for_other_parts_would_be_noticed(
    ruth: Person, max_: Person, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invitations, "may_choose_anew", lambda *_: True)

    assert taken_over(ruth, max_, given)


def test_p19_a_link_serves_once(ruth: Person, max_: Person, given: Given) -> None:
    link = invited(ruth, given, added(given))

    assert [FETCH.send(max_, link, own=OWN).status for _ in range(2)] == [200, 409]
