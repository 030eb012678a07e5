#!/bin/sh
# Puts Firefox on a machine of Debian, for the tests that look at the policy in a second browser. Without it those
# tests are skipped and say so: this never stops a run, and where somebody can answer it only tells what to do.
set -eu

for name in firefox-esr firefox; do
    if command -v "$name" >/dev/null; then exit 0; fi
done

if [ -n "${CI:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "De tests in een tweede browser hebben Firefox nodig. Nu volgt: apt-get install firefox-esr"
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -qq && apt-get install -qq -y --no-install-recommends firefox-esr; then exit 0; fi
fi

echo "Zonder Firefox worden enkele tests overgeslagen. Op Debian: apt-get install firefox-esr"
