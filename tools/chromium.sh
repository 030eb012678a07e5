#!/bin/sh
# Makes sure that the browser tests have a Chromium. tests/conftest.py looks for the same names.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; then exit 0; fi
fi

exec .venv/bin/python -m playwright install chromium
