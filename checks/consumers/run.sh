#!/usr/bin/env bash
# Builds the projects in this folder with the artifacts in target/staging, which "mvn deploy"
# writes, and tests the artifacts and the projects.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17 or newer, and Maven, like the build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

staging=$PWD/target/staging
versions=("$staging"/dev/trivet/trivet-bom/*/)
[ -d "${versions[0]}" ] || {
  echo "There are no artifacts in $staging. Run \"mvn -DskipTests -Dmaven.install.skip deploy\"." >&2
  exit 1
}
[ "${#versions[@]}" -eq 1 ] || {
  echo "There are several versions in $staging. Delete the folder, and run \"mvn deploy\" again." >&2
  exit 1
}

# The artifacts must come from the staging folder, and must not remain in the user's repository.
local=$PWD/target/consumers-repository
checks/local-repository.sh "$local"

# Offline, Maven may still read the staging folder.
mvn --batch-mode --file checks/consumers/pom.xml -Dmaven.repo.local="$local" -Daether.offline.protocols=file \
  -Dtrivet.staging="$staging" -Dtrivet.version="$(basename "${versions[0]}")" "$@" clean verify
