"""When an agency may be named beside an observation or counted: only while at least three claimed places share it."""

FEWEST = 3


def may_be_named(claimed_of_agency: int, claimed_in_all: int) -> bool:
    """True when neither the agency nor everybody else is so few that the label would point at somebody."""
    others = claimed_in_all - claimed_of_agency
    return claimed_of_agency >= FEWEST and (others == 0 or others >= FEWEST)
