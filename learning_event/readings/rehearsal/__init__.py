"""The rehearsal room: a small invented case, laid out as the real one is, and kept nowhere."""
