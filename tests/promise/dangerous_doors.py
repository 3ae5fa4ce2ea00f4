"""Every door that asks for the password again (web/staff/password_again.py), one row each: whoever builds one adds it here.

tests/promise/test_p22_password_again.py finds all such doors in the code, and fails where a row is missing or too many.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class DangerousDoor:
    """`route` as in the application ("POST /events/<event_id>/hold"), `who` a fixture: a person who may do it.

    `fields` is all else that its form sends. Ids in the address other than the event's are ones that nobody knows: the
    password is looked at before anything is looked up.
    """

    route: str
    who: str = "ruth"
    fields: dict[str, str] = field(default_factory=dict)


DANGEROUS: tuple[DangerousDoor, ...] = (
    DangerousDoor("POST /account/password", fields={"own": "another window over water"}),
    DangerousDoor("POST /account/second-step"),
    DangerousDoor("POST /account/recovery-codes"),
    DangerousDoor(
        "POST /events/<event_id>/keeping/date", fields={"retention_date": "2091-03-12", "date_reason": "Asked for"}
    ),
    DangerousDoor("POST /events/<event_id>/keeping/hold", fields={"hold_reason": "The coroner asks for it"}),
    DangerousDoor("POST /events/<event_id>/keeping/hold/lifting", fields={"hold_reason": "The coroner is done"}),
    DangerousDoor("POST /events/<event_id>/keeping/disclosure"),
    DangerousDoor("POST /events/<event_id>/erasure", fields={"confirmed": "Robin", "policy": "Schedule 4.2"}),
    DangerousDoor("POST /accounts", who="ada", fields={"name": "Carys", "email": "carys@example.org"}),
    DangerousDoor(
        "POST /events/<event_id>/preparing/staff",
        fields={"name": "Carys", "email": "carys@example.org", "role": "co_reviewer"},
    ),
    DangerousDoor("POST /events/<event_id>/preparing/staff/<account_id>/withdrawal"),
    DangerousDoor("POST /events/<event_id>/preparing/support-contacts/<contact_id>/sign-in"),
    DangerousDoor("POST /events/<event_id>/preparing/support-contacts/<contact_id>/invitation"),
)
