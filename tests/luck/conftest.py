"""Bad luck happens in the same room: a house of its own process, and a window for everybody."""

from tests.room.conftest import opened as opened
from tests.room.conftest import reviewer as reviewer
from tests.room.conftest import windows as windows
