"""The preview: a saved record or page is shown at once; the rest of the site follows when the editor pauses.

MkDocs 1.6 makes the whole site anew for every saved file, and answers nobody meanwhile. Here that waits: a file that
was there before is read again by itself, its pages are made, and the browser is told to look.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Timer

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from macros.check import check
from macros.load import Centre, load
from macros.preview import reread, watch
from macros.render.renderer import Renderer
from macros.render.shell import Frames
from macros.today import today

PAUSE = 8.0  # seconds without a save before the whole site is made


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep what a page is made with."""
    config.extra |= {"nav": nav, "files": files}


def on_env(env: Frames, config: MkDocsConfig, files: Files) -> None:
    """Keep what a page is made with."""
    config.extra["frames"] = env


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Take over from MkDocs the watching of data/ and docs/."""
    server.unwatch(config.docs_dir)
    root = Path(config.config_file_path).parent
    config.watch = [path for path in config.watch if Path(path) != root / "data"]
    watch(root, Preview(server, config).saved)


class Preview:
    """Shows what was saved. It is told of one file at a time, by the thread that watches."""

    def __init__(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        self.server, self.config = server, config
        self.renderer: Renderer = config.extra["renderer"]
        self.later = Timer(0, self._rebuild)

    def saved(self, file: Path) -> None:
        """Show a saved file, at once where that is possible."""
        self.later.cancel()
        if changed := reread(self.renderer.centre, file):
            self._use(changed[0])
            self._make(changed[1])
            self._reload()
            self.later = Timer(PAUSE, self._rebuild)
            self.later.daemon = True
            self.later.start()
        else:
            self._rebuild()
            centre = load(self.renderer.centre.root, day := today())
            if not check(centre, day):
                self._use(centre)

    def _use(self, centre: Centre) -> None:
        self.renderer.use(centre)
        self.config.extra["texts"] = {text.source: text for text in centre.texts}

    def _make(self, addresses: list[str]) -> None:
        files: Files = self.config.extra["files"]
        pages = {file.page.url.removeprefix("./"): file.page for file in files.documentation_pages() if file.page}
        for page in [pages[address] for address in addresses if address in pages]:
            _populate_page(page, self.config, files)
            nav, frames = self.config.extra["nav"], self.config.extra["frames"]
            _build_page(page, self.config, files.documentation_pages(), nav, frames)

    def _reload(self) -> None:
        """Tell the browsers that look on to look again, as the server does after a build."""
        with self.server._epoch_cond:
            now = int(time.monotonic() * 1000)
            self.server._wanted_epoch = self.server._visible_epoch = max(now, self.server._visible_epoch + 1)
            self.server._epoch_cond.notify_all()

    def _rebuild(self) -> None:
        """Let the server make the whole site, as it does when a file changes that it watches itself."""
        with self.server._rebuild_cond:
            self.server._want_rebuild = True
            self.server._rebuild_cond.notify_all()
