"""The report on a change: its mistakes, what readers will see differently, and advice; for editors, in Dutch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from macros.advice import Advice, advise
from macros.changes import Change, compare
from macros.changes.revision import RevisionError, read_at
from macros.check import check
from macros.load import load
from macros.privacy import masked_path
from macros.problems import Problem, report
from macros.report.base import Base, Touched, base_of, messages, touched
from macros.report.effects import Effects, effects
from macros.report.guard import discreet, of_messages, of_names


@dataclass(frozen=True)
class Report:
    """All that is told of a change.

    `base` is what it was compared with, None when there was nothing, and `remark` says why; `mistakes` are those in
    files that were touched, in their names and in the messages of commits, `elsewhere` those in other files. `changes`
    tell nothing of a file with a mistake; `effects` is None where there are mistakes, and where the state before cannot
    be made.
    """

    base: Base | None
    remark: str
    touched: Touched
    mistakes: tuple[Problem, ...]
    elsewhere: tuple[Problem, ...] = ()
    changes: tuple[Change, ...] = ()
    effects: Effects | None = None
    advice: tuple[Advice, ...] = ()

    @property
    def is_good(self) -> bool:
        """Tell whether the change may be merged, as far as a computer can tell; advice never stands in the way."""
        return not self.mistakes and not self.elsewhere


def reported(root: Path, today: str, wanted: str = "") -> Report:
    """Return the report on the change in the repository at `root`, on the day `today`.

    It is compared with where it left `wanted`, a branch or a commit, or else main. Never raises: without git there is
    still a report on the mistakes. Other processes help: only in a program without threads.
    """
    after = load(root, today, beside=True)
    problems = check(after, today, beside=True)
    try:
        base = base_of(root, wanted)
        files = touched(root, base)
        personal = [*of_messages(messages(root, base)), *of_names(files.others)]
        before = read_at(root, base.commit, today)
    except RevisionError as error:
        return Report(None, f"Er is niets om mee te vergelijken: {error}.", Touched((), ()), (), tuple(problems))
    own, wrong = set(map(masked_path, files.content)), {problem.path for problem in problems}
    mistakes = report([*personal, *(one for one in problems if one.path in own)])
    elsewhere = [one for one in problems if one.path not in own]
    changes = [discreet(one) for one in compare(before, after) if masked_path(one.path) not in wrong] if own else []
    advice = (replace(one, path=masked_path(one.path)) for one in advise(after, set(files.content)))
    can_be_made = own and not (mistakes or elsewhere)
    return Report(
        base, base.remark, files, tuple(mistakes), tuple(elsewhere), tuple(changes),
        effects(before, after, root) if can_be_made else None, tuple(advice),
    )  # fmt: skip
