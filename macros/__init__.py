"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def define_env(env: Any) -> None:
    """Register the widgets for writers. The hook has put the pages in the configuration's `extra`."""
    from macros.widgets import WIDGETS

    pages = env.conf["extra"]["pages"]

    def bind(widget: Callable[..., str]) -> Callable[..., str]:
        def call(*values: str, **named: str) -> str:
            root = "../" * env.page.url.count("/") or "./"
            return widget(pages, root, *values, **named)

        return call

    for name, widget in WIDGETS.items():
        env.macros[name] = bind(widget)
