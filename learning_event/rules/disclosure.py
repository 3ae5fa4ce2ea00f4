"""What a disclosure pack gives, what it holds back although it is held, and what is not held at all.

Every column of every shelf is given unless it is named here with a reason: a new column is in the pack by itself.
"""

OPENS = "It would open a door or a seat; nothing that anybody wrote is in it."
LEADS_BACK = (
    "A hash by which only the browser that wrote an observation can claim it. By itself it names nobody, and nobody here can turn it"
    " round; beside that browser’s own secret it would."
)
WITNESS = (
    "It says whether limits were agreed with somebody who may be a witness elsewhere. That is between them and the lead reviewer, who gives"
    " it to whoever has a right to it; nothing that was written in the room hangs on it."
)
SIGN_IN = "It guards the sign-in of somebody of the staff; nothing that anybody wrote is in it."

HELD_BACK: dict[str, str] = {
    "learning_event.room_code": OPENS,
    "place.card_code": OPENS,
    "place.card_hash": OPENS,
    "place.seat_hash": OPENS,
    "place.witness": WITNESS,
    "observation.mark_hash": LEADS_BACK,
    "question_beforehand.capability_hash": (
        "A hash by which only whoever asked can find a private answer again. It names nobody, and is made of nothing else."
    ),
    "narrative.canonical": "It is given as narrative.pdf, word for word.",
    "letter.words": OPENS,
    "contact_invitation.code_hash": OPENS,
    "calendar_link.code_hash": OPENS,
    "account.password_hash": SIGN_IN,
    "account.session_key": SIGN_IN,
    "account.totp_secret": SIGN_IN,
    "account.totp_last_step": SIGN_IN,
    "audit_entry.mac": "It proves that the record was not changed (“learning-event audit verify”), and says nothing itself.",
}

NOTHING_WAITS = "Nothing is in it: a pack is only made while nothing waits to be shown or to be counted."
HELD_BACK_WHOLE: dict[str, str] = {
    "tray_observation": NOTHING_WAITS,
    "answer": NOTHING_WAITS,
    "reflection": NOTHING_WAITS,
    "support_request": (
        "A request for support is for the chosen support contact alone, and is deleted when it has been answered. Its words are sealed"
        " under a key of their own, and have nothing in them that leads to what its author wrote elsewhere."
    ),
    "support_band": "How often support was asked for is kept as none, one to four, or five or more.",
    "recovery_code": SIGN_IN,
    "erasure": "It is about learning events that have been erased, and this one has not.",
}

SAID = {
    "learning_event": "The learning event",
    "agency": "Agencies",
    "support_contact": "Support contacts",
    "contact_invitation": "Invitations to support contacts",
    "letter": "Messages by e-mail to support contacts",
    "gate_override": "Why the doors opened although not everybody’s support stood",
    "place": "Places: an agency, a role and a support contact each; no name",
    "briefing": "The lead reviewer’s notes on the briefing",
    "question_beforehand": "Questions asked before the day, and their answers, in no order; erased at sealing",
    "access_need": "What people said they need to be able to take part, in no order; erased at sealing",
    "contact_message": "What support contacts asked the lead reviewer, and the answers",
    "afterwards": "The days of recall and publication",
    "support_over": "When support was over",
    "publication_step": "Who is told before publication",
    "support_route": "Places to turn to after the day",
    "check_in_done": "With whom support contacts have spoken after the day: a place and an occasion, no time and no words",
    "calendar_link": "Which support contacts have subscribed to a calendar of their check-ins",
    "proceeding": "What goes on beside the review, as it was confirmed in role words",
    "closed_topics": "What the room did not talk about",
    "missing_voice": "Roles in the case without a place, and how they could contribute",
    "family": "What was agreed with the family",
    "day_to_avoid": "Days that the family asked to avoid",
    "pseudonym": "Names used in this review",
    "segment": "The parts of the day",
    "room": "The room as it stands",
    "key_episode": "Key episodes",
    "timeline_entry": "Timeline entries, from the agencies’ records and from the family",
    "observation": "Observations, in no order",
    "private_question": "Questions of the lead reviewer to the unknown author of an observation, and answers that were handed over",
    "private_word": "What was said privately to the reviewers, and is erased at sealing, in no order",
    "observation_group": "Like observations under one title",
    "tag": "Themes and contributory factors",
    "told_apart": "Pairs of observations with like words that do not say the same",
    "lens": "Lenses that were used",
    "statement": "Statements, with the totals of their answers",
    "rest": "What each statement rests on",
    "closed_answer": "Words that came with answers, in no order",
    "reflections_closed": "How the day was for those who came: the counts, once it is closed",
    "closed_reflection": "Words on how the day was, in no order",
    "narrative": "The sealed narrative",
    "desk_act": "What was done at the desk lately, so that it can be undone; erased at sealing",
    "account": "Staff with a part in this learning event",
    "event_role": "Which part they have",
    "audit_entry": "The record of what staff did with access, keys and records",
}

NOT_HELD = (
    "Who wrote which observation, answer or amendment. It was never written down, and nobody here can look it up. A turn of phrase"
    " may still give somebody away; that is for the reader to weigh, and proves nothing.",
    "The names of the practitioners who took part. A place is an agency, a role and a support contact.",
    "When an observation was written, in which order, or how long it took. What is held is the number of the showing in which it"
    " appeared, together with others and shuffled.",
    "From where anybody came: no address, device, browser or place of anybody’s.",
    "What its author withdrew or changed, or the words that stood there before.",
    "Who has answered a statement and who has not, and which answer came from which place.",
    "Who said what of how the day was, which of it came together, and, with fewer than five, whether anybody said anything.",
    "Requests for support that have been answered.",
)

AGENCIES_BESIDE = (
    "Agencies stand beside observations only where their author wished it, and where at least three places share the"
    " agency now."
)


def is_held_back(table: str, column: str) -> bool:
    """Whether this column stays out of the pack, for a reason that the pack gives."""
    return table in HELD_BACK_WHOLE or f"{table}.{column}" in HELD_BACK


def band(asked: int) -> str:
    """How many requests for support are held: never the number itself."""
    if asked == 0:
        return "none"
    return "one to four" if asked < 5 else "five or more"
