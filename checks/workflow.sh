#!/usr/bin/env bash
# Checks the GitHub Actions workflow: it must only copy the Maven settings, and run .ci/run and
# the build with a newer JDK. Its actions must be pinned to commits, and it must not be able to
# write to the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

workflow=.github/workflows/build.yml
fail() {
  printf '%s: %s\n' "$workflow" "$*" >&2
  exit 1
}

diff - <(sed -n 's/^ *\(- \)\?run: //p' "$workflow") <<'COMMANDS' || fail 'The commands must be those marked with <.'
cp .github/maven-settings.xml ~/.m2/settings.xml
.ci/run
mvn --batch-mode verify
COMMANDS

actions=0
while IFS= read -r action; do
  actions=$((actions + 1))
  grep -qE '^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$' <<<"$action" \
    || fail "Pin this action to a commit, with its version as a comment: $action"
done < <(sed -n 's/^ *\(- \)\?uses: //p' "$workflow")
[ "$actions" -gt 0 ] || fail 'There are no actions.'

[ "$(grep -A1 'permissions:' "$workflow")" = $'permissions:\n  contents: read' ] \
  || fail 'The only permission must be "contents: read".'
printf '%s: %s pinned actions.\n' "$workflow" "$actions"
