"""What the records do not say of the child is counted, and nobody is blamed; seen and understood are two things."""

from learning_event.rules.child_gaps import gaps


def test_gaps_are_counted_neutrally_and_seen_apart_from_understood() -> None:
    assert gaps("Robin", ["yes", "not_recorded", "not_recorded", "no"], [True, False, False, False]) == (
        "In 2 of 4 entries the record does not say whether Robin was seen."
        " In 3 of 4 it does not say how Robin’s experience was understood."
    )
    assert gaps("Robin", ["yes", "no"], [True, True]) == (
        "In all 2 entries the record says whether Robin was seen."
        " In all of them it says how Robin’s experience was understood."
    )
    assert gaps("Robin", ["not_recorded"], [True]) == (
        "In the one entry the record does not say whether Robin was seen."
        " It says how Robin’s experience was understood."
    )


def test_there_is_nothing_to_count_where_the_child_was_not_part_of_anything() -> None:
    assert gaps("Robin", [], []) == ""
