"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` and `on_pre_page_macros` here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

Call = Callable[..., str]


class MacrosPlugin(Protocol):
    """What mkdocs-macros 1.5 hands over, as far as it is used here."""

    macros: dict[str, Call]
    variables: dict[str, object]
    conf: Mapping[str, Mapping[str, Call]]
    _env: object


class Locked(SandboxedEnvironment):
    """A page sees the widgets and nothing else: no other name, filter, test or file, and no attribute of anything.

    The check lets only calls of widgets with fixed values pass; this is the wall behind it.
    """

    def __init__(self, widgets: Mapping[str, Call]) -> None:
        super().__init__(loader=None, undefined=StrictUndefined)
        self.filters, self.tests, self.globals = {}, {}, dict(widgets)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """No attribute of anything may be read."""
        return False

    def is_safe_callable(self, obj: object) -> bool:
        """Only a widget may be called."""
        return any(obj is widget for widget in self.globals.values())


def define_env(env: MacrosPlugin) -> None:
    """Register the widgets for writers. The hook has put into `extra` what calls one for the page at hand."""
    from macros.render.widgets import WIDGETS

    call = env.conf["extra"]["call_widget"]
    env.macros.clear()
    env.macros.update({name: partial(call, env, name) for name in WIDGETS})


def on_pre_page_macros(env: MacrosPlugin) -> None:
    """Lock the plugin before it renders a page: its own environment knows the configuration, files and filters."""
    if not isinstance(env._env, Locked):
        env._env = Locked(env.macros)
    for name in [name for name in env.variables if name != "page"]:
        del env.variables[name]
