"""How many lines one person holds open: pages in a few windows, and no more. Kept in memory, forgotten when they close."""

MOST_FOR_ONE_PERSON = 6


class OpenLines:
    """Lines by who holds them, oldest first. A holder is a place or an account, and no address is known here."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}
        self._holders: dict[str, str] = {}

    def open(self, holder: str, line: str) -> list[str]:
        """Write down a new line; answers with the oldest ones, which must give way to it."""
        held = self._lines.setdefault(holder, [])
        held.append(line)
        self._holders[line] = holder
        return held[:-MOST_FOR_ONE_PERSON]

    def of(self, holder: str) -> tuple[str, ...]:
        """The lines that somebody holds open now."""
        return tuple(self._lines.get(holder, ()))

    def close(self, line: str) -> None:
        """Forget a line, and with the last one its holder."""
        holder = self._holders.pop(line, None)
        if holder is None:
            return
        self._lines[holder].remove(line)
        if not self._lines[holder]:
            del self._lines[holder]

    def __len__(self) -> int:
        return len(self._holders)
