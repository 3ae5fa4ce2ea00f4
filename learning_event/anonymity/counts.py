"""How many came from an agency, said only where neither the number nor what is left over could point at somebody."""

from collections.abc import Mapping

from learning_event.anonymity.labels import FEWEST, may_be_named


def counts_that_may_be_said(claimed: Mapping[str, int]) -> dict[str, int | None]:
    """None where they are too few to say; the smallest others go with them while the rest could be worked out."""
    in_all = sum(claimed.values())
    said = {agency for agency, n in claimed.items() if may_be_named(n, in_all)}
    while said and 0 < in_all - sum(claimed[agency] for agency in said) < FEWEST:
        said.remove(min(said, key=lambda agency: (claimed[agency], agency)))
    return {agency: n if agency in said else None for agency, n in claimed.items()}
