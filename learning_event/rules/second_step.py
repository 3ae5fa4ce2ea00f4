"""The second step of signing in: a one-time code (TOTP, RFC 6238: six figures, thirty seconds) or, once, a recovery code."""

from hmac import compare_digest

import pyotp

from learning_event.rules.role import Role

SECONDS = 30
AROUND = 1
"""A code is taken one step early or late, because telephones' clocks differ."""
FIGURES = 6
CODES = 10
CODE_SIGNS = 16
GROUP = 4
ISSUER = "Learning event"

WITHOUT = frozenset({Role.SUPPORT_CONTACT})
"""Who signs in without one if they like: a support contact never sees what anybody wrote."""


def as_typed(code: str) -> str:
    """What was typed without spaces and dashes, in capitals."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def step_of(secret: str, code: str, *, now: float) -> int | None:
    """The step to which this code belongs, as far as steps around now are concerned; None when it fits none of them."""
    if len(code) != FIGURES or not code.isascii():
        return None
    codes, at = pyotp.TOTP(secret), int(now) // SECONDS
    fits = [step for step in range(at - AROUND, at + AROUND + 1) if compare_digest(codes.generate_otp(step), code)]
    return fits[-1] if fits else None


def address_of(secret: str, email: str) -> str:
    """What an authenticator app reads from the square (otpauth://)."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)


def in_groups(text: str) -> str:
    """In groups of four, to be read and typed."""
    return " ".join(text[n : n + GROUP] for n in range(0, len(text), GROUP))


def must_have_it(*, makes_events: bool, administrator: bool, roles: frozenset[str]) -> bool:
    """Whoever reads, prepares or looks after what was entrusted to the house."""
    return makes_events or administrator or bool(roles - WITHOUT)
