# Shortcuts for people; the work is done by `python -m analysis`, so that Windows does without make (see README.md).
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check -qq
LOCKED := $(VENV)/locked.stamp
INSTALLED := $(VENV)/installed.stamp

.DEFAULT_GOAL := help
.PHONY: help report test lab bench demo pictures lock format hooks clean

help: ## show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

report: $(INSTALLED) ## all reports on the demo company, English and German, into reports/
	$(PY) -m analysis report demo --lang en --lang de

test: $(INSTALLED) ## style, types and tests (without what is slow or needs a browser or a database)
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest -n auto --maxprocesses 4 -m "not browser and not slow and not database"

# A copy in the user's language (make lab LAB=de), made once: answers and changes stay.
LAB ?= $(if $(filter de%,$(LC_ALL) $(LC_MESSAGES) $(LANG)),de,en)

lab: $(INSTALLED) ## open course, scenarios and report notebooks in JupyterLab, a copy to work in
	@test -d workshop/$(LAB) || $(PY) -m analysis workshop workshop/$(LAB) --lang $(LAB)
	$(PY) -m jupyterlab workshop/$(LAB)/start.ipynb

bench: $(INSTALLED) ## measure speed and memory on large customer bases
	$(PY) benchmarks/clv_fit.py
	$(PY) benchmarks/clv_value.py
	$(PY) benchmarks/pareto.py
	$(PY) benchmarks/loyalty.py
	$(PY) benchmarks/allocation.py
	$(PY) benchmarks/run.py
	$(PY) benchmarks/scenarios.py
	$(PY) benchmarks/scale.py

demo: $(INSTALLED) ## write the demo company in data/demo anew
	$(PY) -m analysis demo data/demo

pictures: $(INSTALLED) ## take the pictures of the README anew (needs a browser)
	$(PY) tools/pictures.py

# Needs the locked packages only: the project itself cannot be installed while the lock lacks one of its dependencies.
lock: $(LOCKED) ## rewrite the locks and environment.yml (make lock UPGRADE=--upgrade: newest versions)
	$(PY) -m uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate --quiet $(UPGRADE) --output-file requirements.lock
	$(PY) -m uv pip compile --group engines --constraint requirements.lock --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate --quiet $(UPGRADE) --output-file engines.lock
	$(PY) -m uv pip compile --group axe --no-deps --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate --quiet $(UPGRADE) --output-file axe.lock
	$(PY) tools/environment.py

format: $(INSTALLED) ## put code and notebooks into the house style
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

hooks: $(INSTALLED) ## check style, types and notebooks before every commit
	$(PY) -m pre_commit install

clean: ## remove the environment and all caches; reports stay
	rm -rf $(VENV) build dist .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# Two stamps, so that an edit of pyproject.toml costs seconds and only a new lock downloads. Each is written last, by an
# installation that went through; --clear removes what is no longer locked, and with it the stamps of the time before.
$(LOCKED): requirements.lock
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is %s (%s). Try: make PYTHON=python3.11" % (sys.version.split()[0], sys.executable))'
	@echo "Installing the locked packages into $(VENV); this takes a minute or two ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(INSTALLED): $(LOCKED) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(PY) -m pip check || { echo "requirements.lock does not fit pyproject.toml: run 'make lock'."; exit 1; }
	@touch $@
