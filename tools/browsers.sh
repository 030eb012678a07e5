#!/bin/sh
# Makes sure that the browser tests have a Chromium and a Firefox. tests/ look for the same names. A test that has no
# browser would be skipped, and a skipped test proves nothing: without both this ends with a message and code 1.
set -eu

found() {
    for name in "$@"; do
        if command -v "$name" >/dev/null; then return 0; fi
    done
    return 1
}

# What is about to happen to this machine is said first, and asked where somebody can answer.
agreed() {
    echo "De tests hebben $1 nodig, en dat staat nog niet op deze machine."
    echo "Nu volgt: $2"
    if [ -n "${CI:-}" ] || [ ! -t 0 ]; then return 0; fi
    printf "Doorgaan? [j/N] "
    read -r answer
    case "$answer" in
        [jJyY]*) return 0 ;;
        *) return 1 ;;
    esac
}

refuse() {
    echo "$1 ontbreekt. Zet het zelf op deze machine en probeer het opnieuw: $2" >&2
    exit 1
}

# The package of the system, by whoever may install it.
package() {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then return 1; fi
    agreed "$1" "apt-get install $2 (het pakket van het systeem)" || refuse "$1" "apt-get install $2"
    export DEBIAN_FRONTEND=noninteractive
    if apt-get update -qq && apt-get install -qq -y --no-install-recommends "$2"; then return 0; fi
    echo "Dat lukte niet."
    return 1
}

if ! found chromium chromium-browser google-chrome && ! package Chromium chromium; then
    agreed Chromium "playwright install chromium (een eigen kopie, in de map van de gebruiker)" \
        || refuse Chromium "apt-get install chromium"
    .venv/bin/python -m playwright install chromium
fi

# Ubuntu's package firefox is an empty one that points at a snap: only Debian's is used.
if ! found firefox-esr firefox /Applications/Firefox.app/Contents/MacOS/firefox && ! package Firefox firefox-esr; then
    refuse Firefox "als beheerder: apt-get install firefox-esr, of de download van mozilla.org"
fi
