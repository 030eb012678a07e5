"""Work that another process does while this one goes on: a machine has more than one core, Python uses one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from os import nice
from typing import Generic, TypeVar

T = TypeVar("T")

_GIVES_WAY = 10  # of the twenty steps that there are


class Beside(Generic[T]):
    """Work under way in a process that begins as a copy of this one. Who asks for the outcome waits until it is there.

    It gives way to this process, for which everything waits, and ends with it. Only for a program without threads: a
    copy has none of them, and none of what they held.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        context = get_context("fork")
        self._outcome, sender = context.Pipe(duplex=False)
        context.Process(target=_send, args=(work, sender, self._outcome), daemon=True).start()
        sender.close()  # of this process: so that waiting ends when the other one ends

    def result(self) -> T:
        """Return the outcome, once. Raises EOFError when the work failed; the other process has said why."""
        outcome: T = self._outcome.recv()
        return outcome


def _send(work: Callable[[], T], sender: Connection, outcome: Connection) -> None:
    outcome.close()  # of this process too: else it would wait for ever for a reader that was killed
    nice(_GIVES_WAY)
    with suppress(BrokenPipeError):  # nobody is there any more
        sender.send(work())
