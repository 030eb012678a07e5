"""The expertise centre: records, checks, pages. mkdocs-macros reads `define_env` here."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

log = logging.getLogger("mkdocs.centre")


def define_env(env: Any) -> None:
    """Register the widgets for writers. The hook has put the pages in the configuration's `extra`."""
    from macros.render.widgets import WIDGETS, WidgetError

    pages = env.conf["extra"]["pages"]

    def bind(widget: Callable[..., str]) -> Callable[..., str]:
        def call(*values: str, **named: str) -> str:
            root = "../" * env.page.url.count("/") or "./"
            try:
                return widget(pages, root, *values, **named)
            except WidgetError as error:  # only in the preview: the check has refused the page or a record it shows
                log.warning("%s: %s", env.page.file.src_uri, error)
                return "".join(sign if sign.isalnum() or sign == " " else f"&#{ord(sign)};" for sign in str(error))

        return call

    for name, widget in WIDGETS.items():
        env.macros[name] = bind(widget)
