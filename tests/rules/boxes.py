"""The boxes of a case date, as a form sends them."""


def boxes(day: object = "", month: object = "", year: object = "", certainty: str = "", **more: str) -> dict[str, str]:
    return {"day": str(day), "month": str(month), "year": str(year), "certainty": certainty, **more}
