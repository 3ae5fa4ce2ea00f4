"""What an administrator looks after: the accounts, and the record of staff. No word of any learning event is here."""

from typing import Any

from flask import Blueprint, jsonify, render_template, request

from learning_event.actions.staff.accounts import open_account
from learning_event.doorstep import administrator
from learning_event.readings.staff.accounts import accounts_listed
from learning_event.readings.staff.audit import record_checked, record_shown
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, wants_json
from learning_event.web.staff.password_again import password_again

looking_after = Blueprint("looking_after", __name__)

ON_A_PAGE = 100


@looking_after.get("/accounts")
def accounts() -> str:
    administrator()
    return render_template("staff/accounts.html", accounts=accounts_listed())


@looking_after.post("/accounts")
@shows_again(accounts)
def add() -> Any:
    who = administrator()
    password_again()
    given = open_account(who, sent())
    if wants_json():
        return jsonify({"ok": True, "email": given.email, "first_password": given.first_password}), 201
    return render_template("staff/account-made.html", given=given)


@looking_after.get("/record-of-staff")
def record() -> str:
    """`before` turns to older entries."""
    administrator()
    typed = request.args.get("before", "")
    before = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 12 else None
    entries = record_shown(most=ON_A_PAGE, before=before)
    older = entries[-1].number if entries and entries[-1].number > 1 else None
    return render_template("staff/record.html", entries=entries, checked=record_checked(), older=older)
