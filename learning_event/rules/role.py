"""What somebody of the staff can be in one learning event, and who may give whom which part."""

from enum import StrEnum


class Role(StrEnum):
    """One person has one of these in an event. Practitioners have none: they have a place."""

    LEAD_REVIEWER = "lead_reviewer"
    CO_REVIEWER = "co_reviewer"
    CO_ORDINATOR = "co_ordinator"
    SUPPORT_CONTACT = "support_contact"


SAID = {
    Role.LEAD_REVIEWER: "Lead reviewer",
    Role.CO_REVIEWER: "Co-reviewer",
    Role.CO_ORDINATOR: "Co-ordinator",
    Role.SUPPORT_CONTACT: "Support contact",
}

MAY = {
    Role.LEAD_REVIEWER: "Leads the learning event: everything, and who works on it.",
    Role.CO_REVIEWER: "Sees the room, works at the desk, keeps the records and drafts the narrative. Seals nothing and appoints nobody.",
    Role.CO_ORDINATOR: (
        "Prepares agencies, support contacts, places, cards and records. Never sees the room; reads the narrative once it is sealed."
    ),
    Role.SUPPORT_CONTACT: "Sees who asks them for support, and nothing that is written.",
}

GIVEN_BY_THE_LEAD = (Role.CO_REVIEWER, Role.CO_ORDINATOR)
"""Support contacts are given their sign-in from their own page; an event has one lead reviewer, who made it."""

# Whoever can be met in two parts (from before a rule, or by hand) is taken for the first of these.
FIRST_OF = (Role.LEAD_REVIEWER, Role.CO_REVIEWER, Role.CO_ORDINATOR, Role.SUPPORT_CONTACT)
