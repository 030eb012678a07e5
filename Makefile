# One line a target; `make help` prints the lines that carry a double hash.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve test check build bench new

help: ## toon deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

serve: .venv/.installed ## bekijk de site op http://127.0.0.1:8000 (andere poort: PORT=8001)
	$(PY) -m mkdocs serve --no-strict --dev-addr 127.0.0.1:$(PORT)

test: .venv/.installed-dev ## alle controles en tests, ook in de browser
	sh tools/chromium.sh
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m macros check
	$(PY) -m pytest

check: .venv/.installed ## controleer de gegevens en de teksten (binnen een paar seconden)
	@$(PY) -m macros check

build: .venv/.installed ## bouw de site in de map site/ (met SOURCE_DATE_EPOCH steeds dezelfde bytes)
	$(PY) -m mkdocs build --strict

bench: .venv/.installed-dev ## meet hoe snel bouwen, controleren en zoeken zijn
	$(PY) -m bench

new: .venv/.installed ## begin een nieuw record: make new kind=partners id=naam-van-de-organisatie
	@$(PY) -m macros new $(kind) $(id)

.venv/.installed: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 of nieuwer is nodig: make ... PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(PIP_INSTALL) -r requirements.txt
	touch $@

.venv/.installed-dev: requirements-dev.txt .venv/.installed
	$(PIP_INSTALL) -r requirements-dev.txt
	touch $@
