"""Seats, marks, nullifiers and codes: what is kept leads back to nobody."""

import hashlib
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from learning_event.anonymity import codes, labels, marks, seats

SEAT, OTHER = seats.new_seat(), seats.new_seat()


def test_a_seat_is_32_random_bytes_with_its_end_and_only_its_hash_is_kept() -> None:
    assert len(SEAT) == 32 + seats.END_BYTES
    assert SEAT[:32] != OTHER[:32]
    assert seats.seat_hash(SEAT) == hashlib.sha256(SEAT).digest()


def test_a_cookie_gives_the_seat_back_and_anything_else_gives_none() -> None:
    assert seats.from_cookie(seats.to_cookie(SEAT)) == SEAT
    for forged in ("", "x", seats.to_cookie(SEAT)[:-1], seats.to_cookie(SEAT[:32]), "é" * 48, "=" * 48, "a" * 4000):
        assert seats.from_cookie(forged) is None


def test_a_seat_ends_and_whoever_puts_its_end_off_has_another_seat() -> None:
    over = seats.new_seat(lasts=-60)
    put_off = over[:32] + SEAT[32:]

    assert seats.from_cookie(seats.to_cookie(over)) is None
    assert seats.from_cookie(seats.to_cookie(put_off)) == put_off
    assert seats.seat_hash(put_off) != seats.seat_hash(over)


@given(st.text(max_size=60))
def test_no_cookie_breaks_it(text: str) -> None:
    seats.from_cookie(text)


def test_two_marks_of_one_seat_share_nothing_and_nobody_else_makes_the_same() -> None:
    slip, another = "A" * 22, "B" * 22
    made = {marks.mark_hash(SEAT, slip), marks.mark_hash(SEAT, another), marks.mark_hash(OTHER, slip)}

    assert len(made) == 3
    assert marks.mark_hash(SEAT, slip) == marks.mark_hash(SEAT, slip)


def test_a_nullifier_differs_by_statement_version_and_seat() -> None:
    made = {
        marks.nullifier_hash(seat, statement, version)
        for seat in (SEAT, OTHER)
        for statement in ("a", "b")
        for version in (1, 2)
    }

    assert len(made) == 8


def test_codes_carry_forty_bits_and_no_confusable_signs() -> None:
    drawn = Counter("".join(codes.new_code() for _ in range(2000)))

    assert len(codes.ALPHABET) == 32
    assert len(set(codes.ALPHABET)) == 32
    assert set(drawn) == set(codes.ALPHABET)
    assert not set("O0I1") & set(codes.ALPHABET)


def test_case_spaces_and_dashes_are_forgiven() -> None:
    code = codes.new_code()

    for typed in (code.lower(), f" {code[:4]} - {code[4:]} ", codes.as_printed(code), code[:2] + "–" + code[2:]):
        assert codes.read_code(typed) == code
    for wrong in ("", "ABC", "ABCDEFG!", code + "A", "O" * 8):
        assert codes.read_code(wrong) == ""


def test_an_agency_is_named_only_among_enough_on_both_sides() -> None:
    assert [labels.may_be_named(mine, all_) for mine, all_ in ((3, 6), (2, 6), (3, 5), (4, 4), (0, 8), (3, 3))] == [
        True,
        False,
        False,
        True,
        False,
        True,
    ]
