"""The parts of a timeline entry in which names are looked for, and how each is said."""

IN_WORDS = {
    "words": "what the record says",
    "source": "the source",
    "child_words": "the child’s own words",
    "options": "the options considered",
    "reasons": "the reasons given",
    "amended_words": "what stands beside the record’s words",
}
ENTRY_WORDS = tuple(IN_WORDS)
