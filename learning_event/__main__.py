"""The program `learning-event`, and the one place that prepares gevent: before anything else is imported."""

from gevent import monkey

monkey.patch_all()


def main() -> None:
    """Hands over to the commands, which may be imported only now."""
    from learning_event.commands import learning_event

    learning_event(prog_name="learning-event")


if __name__ == "__main__":
    main()
