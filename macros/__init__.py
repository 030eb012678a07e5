"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` here."""

from __future__ import annotations

from functools import partial
from typing import Protocol


class Environment(Protocol):
    """What mkdocs-macros hands over, as far as it is used here."""

    macros: dict[str, object]
    conf: dict[str, dict[str, object]]


def define_env(env: Environment) -> None:
    """Register the widgets for writers. The hook has put into `extra` what calls one for the page at hand."""
    from macros.render.widgets import WIDGETS

    call = env.conf["extra"]["call_widget"]
    assert callable(call)
    for name in WIDGETS:
        env.macros[name] = partial(call, env, name)
