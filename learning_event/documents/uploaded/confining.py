"""The limits of the process that reads an uploaded file, set by itself before it has seen a byte of it; the kernel keeps them."""

import codecs
import resource

MIB = 1024 * 1024
MOST_MEMORY = 384 * MIB
MOST_SECONDS = 8
# Its input, its output and its silence: with no fourth it can open no file, not even to read, and no socket.
ALREADY_OPEN = 3

LIMITS = {
    resource.RLIMIT_AS: MOST_MEMORY,
    resource.RLIMIT_CPU: MOST_SECONDS,
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_NOFILE: ALREADY_OPEN,
    resource.RLIMIT_NPROC: 0,
    resource.RLIMIT_CORE: 0,
}

# Python fetches these from files when they are first used, which is too late once no file can be opened.
WAYS_OF_WRITING = ("ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp437", "latin-1")


def confine() -> None:
    """For good: neither limit of a pair can be raised again. A crash leaves no core file with words in it."""
    for name in WAYS_OF_WRITING:
        codecs.lookup(name)
    for what, most in LIMITS.items():
        resource.setrlimit(what, (most, most))
