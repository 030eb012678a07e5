# One line a target; `make help` prints the lines that carry a double hash.

PYTHON ?= python3
PORT ?= 8000
EDIT_PORT ?= 8010
UV_VERSION := 0.13.9
PY := .venv/bin/python
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --only-binary :all:
COMPILE := .venv/bin/uv pip compile --quiet --universal --generate-hashes \
	--custom-compile-command 'make lock' pyproject.toml

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve redactie test check report build publish-check stage new schema docs lint format lock bless bench pictures
.PHONY: advice clean remind send-reminders

help: ## toon deze lijst
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

serve: .venv/.installed ## bekijk de site op http://127.0.0.1:8000 (andere poort: PORT=8001)
	$(PY) -m mkdocs serve --no-strict --dev-addr 127.0.0.1:$(PORT)

redactie: .venv/.installed editing-screen ## bewerk de gegevens op een scherm, op http://127.0.0.1:8010 (andere poort: EDIT_PORT=8011)
	@$(PY) -m macros.editing $(EDIT_PORT)

test: lint browser editing-screen ## alle controles en tests, ook in twee browsers; zet Chromium en Firefox op de machine als die er niet zijn
	$(PY) -m macros check
	$(PY) -m pytest --numprocesses auto --dist loadfile

check: .venv/.installed ## controleer de gegevens en de teksten (binnen een paar seconden)
	@$(PY) -m macros check

# On GitHub as annotations, and as the summary of the run.
report: .venv/.installed-dev ## wat uw wijziging doet voor lezers, met de fouten en advies (make report base=main)
	@$(PY) -m macros report --base "$(base)" --format $(if $(GITHUB_ACTIONS),annotations,text)

advice: .venv/.installed-dev ## adviezen over taal: spelling, leesgemak, links (make advice paths=docs/verwijzen.md)
	@$(PY) -m macros advice $(paths)

build: .venv/.installed ## bouw de site in de map site/ (met SOURCE_DATE_EPOCH steeds dezelfde bytes)
	@$(PY) -m macros.publish.build

publish-check: .venv/.installed ## kijk de gebouwde site in site/ na: alles heel, geen link die nergens heen gaat
	@$(PY) -m macros publish-check

stage: .venv/.installed ## schrijf de site als gewone bestanden voor een andere bouwer (make stage to=map)
	@$(PY) -m macros stage "$(or $(to),.cache/stage)"

remind: .venv/.installed ## toon wat elk team nakijkt, zoals GitHub het elke week krijgt
	@$(PY) -m tools.remind

send-reminders: .venv/.installed ## zet dat op GitHub, in één issue per team (vraagt GITHUB_REPOSITORY en GITHUB_TOKEN)
	@$(PY) -m tools.remind --send

new: .venv/.installed ## begin een nieuw record: make new kind=partners id=naam-van-de-organisatie
	@$(PY) -m macros new "$(kind)" "$(id)"

schema: .venv/.installed ## schrijf de schema's waarmee een editor velden en woorden aanvult
	@$(PY) -m macros schema

docs: .venv/.installed ## schrijf de lijsten van regels in CONTRIBUTING.md en de uitleg in examples/
	@$(PY) -m macros rules

lint: .venv/.installed-dev ## kijk de code na: ruff, mypy en oxlint
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/oxlint overrides macros/editing/page

format: .venv/.installed-dev ## zet de code in de vaste vorm
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

lock: .venv/.installed ## leg alle pakketten opnieuw vast (alles vernieuwen: make lock UPGRADE=--upgrade)
	$(PIP_INSTALL) uv==$(UV_VERSION)
	$(COMPILE) $(UPGRADE) -o requirements.txt
	$(COMPILE) $(UPGRADE) --group dev -o requirements-dev.txt
	$(subst pyproject.toml,,$(COMPILE)) $(UPGRADE) --group bench -o requirements-bench.txt

bless: .venv/.installed-dev ## neem de nieuwe meldingen over in tests/problems/ (lees daarna het verschil)
	BLESS=1 $(PY) -m pytest --quiet tests/check/test_problems.py

bench: .venv/.installed-dev browser ## meet hoe snel bouwen, controleren en zoeken zijn
	$(PIP_INSTALL) --require-hashes -r requirements-bench.txt
	$(PY) -m bench

pictures: .venv/.installed-dev browser ## maak plaatjes van elke soort pagina, op drie breedtes, licht en donker
	$(PY) -m bench.pictures

clean: ## haal weg wat is gemaakt: de site, de caches en .venv
	rm -rf site .venv .cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: editing-screen
editing-screen: .venv/.installed
	@$(PY) -m tools.editing_screen

.PHONY: browser
browser: .venv/.installed-dev
	@sh tools/browsers.sh

.venv/.installed: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 of nieuwer is nodig: make ... PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(PIP_INSTALL) --require-hashes -r requirements.txt
	touch $@

.venv/.installed-dev: requirements-dev.txt .venv/.installed
	$(PIP_INSTALL) --require-hashes -r requirements-dev.txt
	touch $@
