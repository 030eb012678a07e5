"""What a page may call while mkdocs-macros renders it: the widgets, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

Call = Callable[..., str]


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
