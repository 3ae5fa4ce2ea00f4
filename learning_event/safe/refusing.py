"""Why a cell stays shut. These are faults of the house or of its keys, not of whoever is asking."""


class Shut(Exception):
    """A sealed cell cannot be opened or made."""


class NoScope(Shut):
    """Somebody reads or writes a sealed cell without saying which learning event it is about (store.work, store.look)."""


class NoKeys(Shut):
    """The keys of this learning event are not here: erased, or the folder of keys is not the one it was written with."""


class OfAnotherEvent(Shut):
    """The row belongs to another learning event: here it is as good as unknown."""


class Tampered(Shut):
    """The cell was changed, or was moved here from another row's column, another event or another key."""
