PYTHON ?= python3
BIN := .venv/bin
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export DO_NOT_TRACK := 1
# Tests start a hundred processes; each would compile the thousand modules it imports anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: install demo test check lint types layers docs docs-check pictures lock clean

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "skuwright needs Python 3.11 or newer: $$($(PYTHON) --version) is too old; call 'make install PYTHON=python3.12'" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "This Python has no venv module: apt-get install python3-venv" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

demo: install
	$(BIN)/skuwright demo

test: install
	$(BIN)/python -m pytest -n 2 --dist loadgroup

check: lint types layers docs-check test

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/deptry .

types: install
	$(BIN)/mypy

layers: install
	$(BIN)/lint-imports

docs: install
	$(BIN)/cog -I docs -r README.md docs/*.md

pictures: install
	$(BIN)/python -m docs.screenshots

docs-check: install
	$(BIN)/cog -I docs --check README.md docs/*.md

lock:
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --group dev --no-header pyproject.toml -o requirements.lock

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
