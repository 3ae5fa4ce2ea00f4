"""Some promises are proved in real browsers: the same windows as for the room."""

from tests.room.conftest import opened as opened
from tests.room.conftest import reviewer as reviewer
from tests.room.conftest import windows as windows
