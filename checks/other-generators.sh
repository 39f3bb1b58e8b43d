#!/usr/bin/env bash
# Generates clients in TypeScript and Python from the specs, with OpenAPI Generator. Compiles the
# TypeScript, and imports all modules of the Python.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17 or newer, and Maven. TypeScript is skipped without npx, and Python without
# Python 3, or if the packages of the Python clients cannot be installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=target/other-generators
mkdir -p "$target"
find "$target" -mindepth 1 -maxdepth 1 ! -name venv -exec rm -r {} +
mvn --batch-mode --file checks/other-generators/pom.xml "$@" generate-sources > "$target.log" 2>&1 || {
  grep -E '^\[ERROR\]' "$target.log" | head -n 20 >&2
  exit 1
}

if command -v npx >/dev/null; then
  npx --yes --package typescript@5.9.3 tsc --project checks/other-generators/tsconfig.json
  printf 'TypeScript: %s files compile.\n' "$(find "$target/typescript-fetch" -name '*.ts' | wc -l)"
else
  echo 'TypeScript: skipped, because npx is not installed.'
fi

# python_client VENDOR: imports each module of a client.
python_client() {
  (cd "$target/python/$1" && "$python" - "$1_client" <<'PYTHON'
import importlib
import pkgutil
import sys

package = importlib.import_module(sys.argv[1])
modules = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for module in modules:
    importlib.import_module(module)
assert len(modules) > 5, modules
print(f"Python: {len(modules)} modules of {package.__name__} can be imported.")
PYTHON
  )
}

python=$PWD/$target/venv/bin/python
if ! command -v python3 >/dev/null; then
  echo 'Python: skipped, because python3 is not installed.'
elif ! { "$python" -c 'import pydantic, urllib3, dateutil, typing_extensions' 2>/dev/null \
  || { python3 -m venv --clear "$target/venv" \
    && "$target/venv/bin/pip" --quiet --disable-pip-version-check --retries 0 install --requirement "$target/python/push/requirements.txt"; }; } \
    > "$target.log" 2>&1; then
  echo 'Python: skipped, because the packages of the generated clients cannot be installed.'
else
  for vendor in push enzoic probely; do
    python_client "$vendor"
  done
fi
