"""What a server begins when it opens and ends when it closes: the line, and what is asked every few seconds.

Whether a showing is due, who may not hear any more, which requests for support nobody has answered, and which letters wait.
"""

from dataclasses import dataclass

from learning_event.live.between import Between
from learning_event.live.line import Line
from learning_event.live.rhythm import Rhythm


@dataclass(frozen=True)
class Loudspeaker:
    """Found under `app.extensions["loudspeaker"]`."""

    line: Line
    rhythm: Rhythm
    watch: Rhythm
    unanswered: Rhythm
    post: Rhythm | None = None
    between: Between | None = None

    def begin(self) -> None:
        """Nothing is due before a server is open."""
        self.rhythm.begin()
        self.watch.begin()
        self.unanswered.begin()
        if self.post is not None:
            self.post.begin()
        if self.between is not None:
            self.between.begin()

    def hang_up(self) -> None:
        """Every client comes back by itself when there is a server again."""
        self.line.hang_up()

    def end(self) -> None:
        """Once the last answer is given: what it announced still reaches the other processes."""
        if self.between is not None:
            self.between.end()
