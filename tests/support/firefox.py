"""Firefox, driven by WebDriver BiDi: the protocol that it speaks itself, without a driver beside it.

It is the machine's own Firefox: Playwright brings one of its own making that it downloads, and no package of Debian or
PyPI holds a driver.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")  # as in tools/browsers.sh
# Keys by the names that Playwright gives them, and the signs that WebDriver has for them.
KEYS = {
    " ": "\ue00d",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
    "Escape": "\ue00c",
}
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Nothing is asked of others: no name can be found, and nothing starts by itself.
_PREFERENCES = """
user_pref("network.proxy.type", 1);
user_pref("network.proxy.socks", "127.0.0.1");
user_pref("network.proxy.socks_port", 9);
user_pref("network.proxy.no_proxies_on", "127.0.0.1");
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("remote.prefs.recommended", true);
"""


class Firefox:
    """One tab. `log` holds what Firefox itself says on its error console, such as a broken policy."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection, self._numbers = connection, count(1)
        self.log: list[str] = []
        self.requests: list[str] = []
        self.call("session.new", capabilities={})
        self._tab = self.call("browsingContext.getTree")["contexts"][0]["context"]
        self.call("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])

    def call(self, method: str, **values: Any) -> Any:
        """Send a command and return its result. Raises AssertionError when Firefox refuses it."""
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": values}))
        while True:
            answer = json.loads(self._connection.recv(timeout=30))
            if answer.get("method") == "log.entryAdded":
                self.log.append(str(answer["params"]["text"]))
            elif answer.get("method") == "network.beforeRequestSent":
                self.requests.append(answer["params"]["request"]["url"])
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def go(self, address: str) -> None:
        """Open an address and wait until it has been loaded."""
        self.call("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def run(self, script: str) -> Any:
        """Run an expression in the page as a debugger does, whatever the page's policy is; await the result."""
        whole = f"Promise.resolve({script}).then((value) => JSON.stringify(value ?? null))"
        answer = self.call("script.evaluate", expression=whole, target={"context": self._tab}, awaitPromise=True)
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def press(self, key: str) -> None:
        """Press a key as a reader does: a sign, or a name in `KEYS`."""
        presses = [{"type": step, "value": KEYS.get(key, key)} for step in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keyboard", "actions": presses}]
        self.call("input.performActions", context=self._tab, actions=actions)

    def print(self) -> None:
        """Print the page, to nowhere."""
        self.call("browsingContext.print", context=self._tab)

    def before(self, script: str) -> None:
        """Run a function in every page from now on, before anything of the page itself."""
        self.call("script.addPreloadScript", functionDeclaration=script)


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start the Firefox of this machine without a window."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "no Firefox on this machine: sh tools/browsers.sh"
    with tempfile.TemporaryDirectory() as profile:
        Path(profile, "user.js").write_text(_PREFERENCES)
        command = [
            program,
            "--headless",
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port=0",
            "about:blank",
        ]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
            assert running.stderr
            try:
                address = next(match[1] for line in running.stderr if (match := _LISTENS.search(line)))
                with connect(f"{address}/session", max_size=None) as connection:
                    yield Firefox(connection)
            finally:
                running.terminate()
