#!/bin/sh
# Makes sure that the browser tests have a Chromium. tests/ look for the same names.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then exit 0; fi
done

# What is about to happen to this machine is said first, and asked where somebody can answer.
agreed() {
    echo "De tests in de browser hebben Chromium of Chrome nodig, en dat staat nog niet op deze machine."
    echo "Nu volgt: $1"
    if [ -n "${CI:-}" ] || [ ! -t 0 ]; then return 0; fi
    printf "Doorgaan? [j/N] "
    read -r answer
    case "$answer" in
        [jJyY]*) return 0 ;;
        *) return 1 ;;
    esac
}

refuse() {
    echo "Niets geïnstalleerd. Zet zelf Chromium of Chrome op deze machine en probeer het opnieuw." >&2
    exit 1
}

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    agreed "apt-get install chromium (het pakket van het systeem)" || refuse
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium; then exit 0; fi
    echo "Dat lukte niet."
fi

agreed "playwright install chromium (een eigen kopie, in de map van de gebruiker)" || refuse
exec .venv/bin/python -m playwright install chromium
