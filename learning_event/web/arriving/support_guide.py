"""How to support somebody in a learning event: two pages, for whoever wishes to read them, on the screen and on A4."""

from flask import Blueprint, render_template

guide = Blueprint("support_guide", __name__)


@guide.get("/support-guide")
def read() -> str:
    return render_template("support/guide.html")
