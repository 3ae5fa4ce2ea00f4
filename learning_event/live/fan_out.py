"""One message to a whole room: put into words once, framed once, and the same bytes given to every writer.

python-socketio's own manager queues each message for each client and wakes a greenlet that frames it again (measured for
1,000 clients: 23 µs of processor a delivery against 3.4). That way is kept for clients on long polling, for clients in
the middle of changing over to a websocket, and for whoever still has something in the queue, so that order is kept.
"""

from typing import Any

from engineio import packet as engine_packet
from socketio import Manager, packet

from learning_event.live.frames import text_frame
from learning_event.live.websocket import EngineSocket
from learning_event.live.writer import Writer

Payload = dict[str, object]


class FanOut(Manager):
    """python-socketio's list of rooms and who is in them, with a shorter way out."""

    def __init__(self) -> None:
        super().__init__()
        self.writers: dict[str, Writer] = {}

    def emit(self, event: str, data: Payload, namespace: str, room: str | None = None, **others: Any) -> None:
        """Send a message to everyone in a room. The line asks for no answers and leaves nobody out."""
        message = self.server.packet_class(packet.EVENT, data=[event, data], namespace=namespace, binary=False)
        engine_message = engine_packet.Packet(engine_packet.MESSAGE, message.encode())
        frame = text_frame(engine_message.encode())
        for _, engine_id in self.get_participants(namespace, room or others.get("to")):
            writer = self._ready_writer(engine_id)
            if writer is not None:
                writer.write(frame)
            else:
                self.server.eio.send_packet(engine_id, engine_message)

    def is_anybody_in(self, room: str, *, namespace: str = "/") -> bool:
        return room in self.rooms.get(namespace, {})

    def _ready_writer(self, engine_id: str) -> Writer | None:
        """The client's writer, if nothing that was said before could still be on its way to it by another road."""
        client: EngineSocket | None = self.server.eio.sockets.get(engine_id)
        if client is None or client.closed or client.upgrading or not client.upgraded or not client.queue.empty():
            return None
        return self.writers.get(engine_id)
