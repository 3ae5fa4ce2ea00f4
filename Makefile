# Everything from a clean clone, with only Python 3.11 or newer, make and a network.
#
#   make demo     the invented case, on http://127.0.0.1:5000
#   make install  only prepare .venv, ready to run
#   make check    lint, types, import contracts and the fast tests, in seconds
#   make test     everything, with real browsers and the validators for paper
#   make whole-day  one whole day in real browsers that uses every control; some minutes
#   make attack   slow attacks from outside: sqlmap, failing disks, long runs; as root on Linux, some twenty minutes
#   make torture  200 people behind a bad line while the house is killed and its ground shakes, on SQLite, then on PostgreSQL; as root on Linux, under ten minutes
#   make bench    how fast it is, beside others, in under ten minutes: bench/results.md
#   make clean    take away all that was made here; what people wrote (instance/) stays
#
# And now and then: make constraints (newer versions of everything), make assets-lock (newer browser assets).

SHELL := /bin/sh
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python3.14 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
MADE_FROM := pyproject.toml constraints.txt hatch_build.py package.json package-lock.json
# More workers than cores: servers and browsers keep some of them waiting.
WORKERS ?= 3

# The build of the wheel keeps to the same versions as everything else: older pips read the first, newer ones the second.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt

.PHONY: help install demo test whole-day check attack torture lint bench clean constraints assets-lock test-programs corpora

help:
	@sed -n 's/^#   make/make/p' Makefile

install: .venv/installed

demo: install
	$(BIN)/learning-event demo

check: .venv/test-tools lint
	$(BIN)/pytest -q -m "not slow" -n $(WORKERS) --dist worksteal tests/rules tests/anonymity tests/house

test: .venv/test-tools test-programs corpora lint
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --durations 10 --ignore tests/whole_day

whole-day: .venv/test-tools test-programs
	$(BIN)/pytest tests/whole_day

attack: .venv/attack-tools corpora
	@sh scripts/test-programs.sh strace
	$(BIN)/pytest tests/attack --durations 0

torture: .venv/test-tools
	@sh scripts/test-programs.sh strace faketime
	$(BIN)/python -m tests.torture

lint: .venv/test-tools
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/bench-tools
	$(BIN)/python -m bench

# ---------------------------------------------------------------- what is made

.venv/made:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found. Say where: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made $(MADE_FROM)
	@echo "Installing the learning event into .venv: a minute or so the first time"
	$(PIP) install --quiet -c constraints.txt -e .
	@touch $@

.venv/test-tools: .venv/installed
	@echo "Installing what the tests need into .venv"
	$(PIP) install --quiet -c constraints.txt -e ".[tests]"
	@touch $@

.venv/bench-tools: .venv/test-tools
	@echo "Installing what the bench needs into .venv"
	$(PIP) install --quiet -c constraints.txt -e ".[tests,bench]"
	@touch $@

.venv/attack-tools: .venv/test-tools
	@echo "Installing what the attacks need into .venv"
	$(PIP) install --quiet -c constraints.txt -e ".[tests,attack]"
	@touch $@

corpora: .venv/test-tools
	$(BIN)/python scripts/bring_corpora.py

test-programs:
	@sh scripts/test-programs.sh

clean:
	rm -rf .venv build dist static/vendor .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# ---------------------------------------------------------------- newer versions, chosen on purpose

constraints: export PIP_CONSTRAINT :=
constraints: export PIP_BUILD_CONSTRAINT :=
constraints:
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	build/constraints/bin/python -m pip --disable-pip-version-check install --quiet --upgrade -e ".[tests,bench,attack]"
	( echo "# Every package at one exact version, the tests' and the build's too. Made by: make constraints"; \
	  { build/constraints/bin/python -m pip freeze --exclude-editable; \
	    sed -n 's/^NODE_FROM_PYPI = "\(.*\)"/\1/p' hatch_build.py; } | LC_ALL=C sort -f ) > build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -rf build/constraints

assets-lock:
	$(PYTHON) scripts/lock_browser_assets.py
