# tilmeldbot. Needs python3 (3.11 or later) with venv, and make; installs nothing outside of .venv.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
UV := $(BIN)/uv pip

.PHONY: help setup demo test check learn lock clean

help:
	@echo 'make demo            see it work, on a mail server of its own; MAIL=my.eml: on your own mail'
	@echo 'make test            run the tests; ARGS="-k imap": some of them'
	@echo 'make check           lint, types, floor plan and the systemd unit'
	@echo 'make learn           learn from the examples in bot/reading/sayings, after one was added'
	@echo 'make setup           only make .venv'
	@echo 'make lock            write requirements.lock anew; ARGS=--upgrade: with newer versions'
	@echo 'make clean           remove what the others made'

setup: $(READY)

# Only uv comes by way of pip, which takes five times as long; both install nothing but what is locked, hash for hash.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > .venv/uv.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r .venv/uv.lock
	$(UV) install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	touch $@

demo: $(READY)
	$(BIN)/tilmeldbot demo $(if $(MAIL),--mail '$(MAIL)')

test: $(READY)
	$(BIN)/pytest $(ARGS)

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest tests/test_systemd.py

# What it takes is not locked, since nothing else runs on it.
learn: $(READY)
	$(UV) install --quiet --python $(BIN)/python 'scikit-learn>=1.7,<2'
	$(BIN)/python bench/learning.py $(ARGS)

lock: $(READY)
	$(UV) compile --quiet --universal --python-version 3.11 --all-extras --group dev --generate-hashes --no-annotate \
		--custom-compile-command 'make lock' --output-file requirements.lock pyproject.toml $(ARGS)

clean:
	rm -rf .venv build demo-out preview-out *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
