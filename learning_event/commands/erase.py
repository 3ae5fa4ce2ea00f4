"""`learning-event erase --resume`: finishes what interrupted erasures left, and takes out what an older copy brought back."""

import click

from learning_event.actions.keeping.erasing import finish_what_was_begun, finish_what_was_brought_back
from learning_event.commands.opening import kept_house
from learning_event.rules.counting import counted
from learning_event.rules.erasure import reference_said

NOT_HERE = (
    "A learning event is erased by its lead reviewer or an administrator, on its page “Keeping”, in two steps. Here an erasure that"
    " was begun is finished: --resume."
)


@click.command()
@click.option("--resume", is_flag=True, help="Finish every erasure that something interrupted.")
def erase(resume: bool) -> None:
    """Finish erasures. None is begun here, and none by any clock."""
    if not resume:
        raise click.ClickException(NOT_HERE)
    with kept_house() as settings:
        begun = finish_what_was_begun(data=settings.data)
        back = finish_what_was_brought_back(data=settings.data)
    _say(begun, f"{counted(len(begun), 'erasure was', 'erasures were').capitalize()} finished.")
    if back:
        copies = counted(len(back), "learning event that was", "learning events that were").capitalize()
        _say(
            back, f"{copies} erased before, and came back with an older copy, sealed and without keys: taken out again."
        )


def _say(events: tuple[str, ...], sentence: str) -> None:
    click.echo(sentence)
    for event_id in events:
        click.echo(f"  {reference_said(event_id)}")
