"""The doors to themes and factors: chosen at the desk, looked at on a page, taken away as numbers without words."""

from typing import Any

from flask import Blueprint, Response, jsonify

from learning_event.actions.desk.themes import Chosen, put_themes_on, take_theme_off
from learning_event.doorstep import reviewer
from learning_event.readings.desk.themes import theme_counts, themes_of
from learning_event.rules.csv_cells import csv_file
from learning_event.web.answers import saved
from learning_event.web.desk.desk import back_to_desk, desk_page
from learning_event.web.page import page
from learning_event.web.refusals import shows_again
from learning_event.web.sent import sent, sent_list

COLUMNS = ("list", "id", "theme or factor", "level", "records", "observations", "of these what went well")
NOTHING_NEW = "It stands under these already."

themes = Blueprint("themes", __name__)


@themes.get("/events/<event_id>/themes")
def themes_page(event_id: str) -> Any:
    who = reviewer(event_id)
    return page("themes/themes.html", who, under=themes_of(event_id))


@themes.get("/events/<event_id>/themes.csv")
def as_csv(event_id: str) -> Response:
    reviewer(event_id)
    rows = [
        (one.scheme, one.id, one.words, str(one.level), str(one.entries), str(one.observations), str(one.went_well))
        for one in theme_counts(event_id)
    ]
    attached = {"Content-Disposition": 'attachment; filename="themes.csv"'}
    return Response(csv_file([COLUMNS, *rows]), mimetype="text/csv", headers=attached)


@themes.get("/events/<event_id>/themes.json")
def as_json(event_id: str) -> Response:
    reviewer(event_id)
    answer = jsonify({"themes": list(theme_counts(event_id))})
    answer.headers["Content-Disposition"] = 'attachment; filename="themes.json"'
    return answer


@themes.post("/events/<event_id>/themes")
@shows_again(desk_page)
def choose(event_id: str) -> Any:
    who = reviewer(event_id)
    chosen = Chosen.read(themes=sent_list("themes"), factors=sent_list("factors"), typed=sent().get("theme", ""))
    act = put_themes_on(who, sent_list("rests"), chosen)
    say = f"Stands under: {chosen.said()}." if act else NOTHING_NEW
    return saved(next_page=back_to_desk(event_id, to="in-view"), say=say, undo=act)


@themes.post("/events/<event_id>/tags/<tag_id>/withdrawal")
@shows_again(desk_page)
def take_off(event_id: str, tag_id: str) -> Any:
    act = take_theme_off(reviewer(event_id), tag_id)
    return saved(next_page=back_to_desk(event_id, to="in-view"), say="Taken off.", undo=act)
