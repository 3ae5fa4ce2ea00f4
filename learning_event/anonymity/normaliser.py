"""What is typed, without what a keyboard or a trick adds: so that neither a phone's quotes nor hidden signs point at a person.

NFC, line ends, one form of quotes, dashes and spaces; no control, bidi or zero-width signs. Letters and emoji are kept.
Doing it twice changes nothing.
"""

import re
import unicodedata

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ＇", "'"),
        **dict.fromkeys("“”„‟″＂", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys(
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "
        ),
        **dict.fromkeys("\u2028\u2029\u0085\u000b\u000c", "\n"),
        "…": "...",
    }
)
_FLAG = "\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f"
_PICTURE = "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_EMOJI = re.compile(
    f"{_FLAG}|{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?(?:\u200d{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?)*"
)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_AT_MOST = 4


def normal(words: str) -> str:
    """The words as they are kept and shown."""
    for _ in range(_AT_MOST):
        once = _pass(words)
        if once == words:
            break
        words = once
    return words


def _pass(words: str) -> str:
    words = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n")).translate(_PLAIN)
    kept, at = [], 0
    for emoji in _EMOJI.finditer(words):
        picture = emoji.group()
        kept += [_seen(words[at : emoji.start()]), picture if _is_drawn(picture) else _seen(picture)]
        at = emoji.end()
    kept.append(_seen(words[at:]))
    lines = unicodedata.normalize("NFC", "".join(kept)).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(re.sub(" {2,}", " ", line).strip() for line in lines)).strip()


def _seen(text: str) -> str:
    return "".join(sign for sign in text if sign == "\n" or not (_is_hidden(sign) or "\ufe00" <= sign <= "\ufe0f"))


def _is_drawn(picture: str) -> bool:
    """Among the pictures lie signs that turn the reading about, or fill space unseen; what joins parts of one is meant."""
    return not any(
        _is_hidden(sign) for sign in picture if sign != "\u200d" and not "\U000e0020" <= sign <= "\U000e007f"
    )


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in _HIDDEN or sign in "\u115f\u1160\u3164\uffa0"
