"""Every two seconds: who may not hear any more, what is not to stay in memory, and whether an event was erased meanwhile."""

from learning_event.drawing import Drawing
from learning_event.live.line import Line
from learning_event.readings.keeping.erasures import erased_here
from learning_event.readings.room.kept import forget_what_is_older


class Watch:
    """Asks again and again, because another process may have written it; `look` is called by a Rhythm."""

    def __init__(self, line: Line, drawing: Drawing) -> None:
        self._line, self._drawing, self._erased = line, drawing, erased_here()

    def look(self) -> None:
        self._line.hang_up_on_whoever_has_gone()
        forget_what_is_older()
        erased = erased_here()
        if erased != self._erased:
            self._erased = erased
            self._drawing.forget()
