"""Cards to print. Nobody on them is real."""

from learning_event.documents.card import Card


def a_card(number: int = 0) -> Card:
    return Card(
        title="Lark: learning event",
        held_on="2025-03-12",
        agency="Health visiting and school nursing",
        role=f"School Nurse {number}",
        code=f"K7QD3M{number // 10}{number % 10}",
        address="https://event.example.org",
        support_contact="Orlaith Bairéad",
        support_role="Named nurse for safeguarding children",
        reach="In the quiet room, 10 to 4. 01632 960111",
    )


def some_cards(count: int) -> list[Card]:
    return [a_card(number) for number in range(count)]
