"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` here."""

from __future__ import annotations

from functools import partial
from typing import Any


def define_env(env: Any) -> None:
    """Register the widgets for writers. The hook has put the pages in the configuration's `extra`."""
    from macros.widgets import WIDGETS

    pages = env.conf["extra"]["pages"]

    def root() -> str:
        depth = env.page.url.count("/")
        return "../" * depth or "./"

    def register(name: str, widget: Any) -> None:
        def call(*values: str, **named: str) -> str:
            return widget(pages, root(), *values, **named)

        env.macros[name] = partial(call)

    for name, widget in WIDGETS.items():
        register(name, widget)
