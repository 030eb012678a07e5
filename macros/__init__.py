"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` and `on_pre_page_macros` here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

Call = Callable[..., str]


class MacrosPlugin(Protocol):
    """What mkdocs-macros 1.5 hands over, as far as it is used here."""

    macros: dict[str, Call]
    variables: dict[str, object]
    conf: Mapping[str, Mapping[str, Call]]
    _env: object


def define_env(env: MacrosPlugin) -> None:
    """Register the widgets for writers. The hook has put into `extra` what calls one for the page at hand."""
    from macros.render.widgets import WIDGETS

    call = env.conf["extra"]["call_widget"]
    env.macros.clear()
    env.variables.clear()  # it writes them out for its log: with all records in them, that takes a second or more
    env.macros.update({name: partial(call, env, name) for name in WIDGETS})


def on_pre_page_macros(env: MacrosPlugin) -> None:
    """Lock the plugin before it renders a page: its own environment knows the configuration, files and filters."""
    from macros.render.locked import Locked

    if not isinstance(env._env, Locked):
        env._env = Locked(env.macros)
    for name in [name for name in env.variables if name != "page"]:
        del env.variables[name]
