"""What the demo says to a person once it is ready."""

from learning_event.demo.welcome import Welcome, cards_left, room_code

CARDS_SAID = 3


def for_a_person(welcome: Welcome, url: str) -> str:
    """Addresses, sign-ins and a few cards, to be opened side by side."""
    cards = cards_left(welcome.event)
    said = [
        f"     {card['code']}   {card['agency']}, supported by {card['support_contact']}" for card in cards[:CARDS_SAID]
    ]
    more = len(cards) - len(said)
    return "\n".join(
        [
            "",
            f"The learning event is open at {url}",
            "",
            "Open these side by side, each in a private window of its own, so that nobody shares a seat or a sign-in:",
            "",
            f"  1. As lead reviewer: {url}/sign-in",
            f"     {welcome.reviewer.email}   {welcome.reviewer.password}",
            f"     then the desk: {url}/events/{welcome.event}/desk",
            "",
            f"  2. As practitioner: {url}/" + (" with one of these cards" if said else " (every card has been used)"),
            *said,
            *(
                [
                    f"     and {more} more on the page of cards, or the room code {room_code(welcome.event)} for latecomers"
                ]
                if said
                else []
            ),
            "",
            f"  3. As support contact: {url}/sign-in",
            f"     {welcome.support_contact.email}   {welcome.support_contact.password}",
            "",
            "Everything here is invented. Stop with Ctrl-C.",
            "",
        ]
    )
