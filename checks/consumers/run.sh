#!/usr/bin/env bash
# Builds the projects in this folder with the artifacts in target/staging, which "mvn deploy" writes,
# and tests the artifacts and the projects.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17 and Maven, like the build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

staging=$PWD/target/staging
poms=("$staging"/dev/trivet/trivet-bom/*/)
[ -d "${poms[0]}" ] || {
  echo "There are no artifacts in $staging. Run \"mvn -DskipTests -Dmaven.install.skip deploy\"." >&2
  exit 1
}
[ "${#poms[@]}" -eq 1 ] || {
  echo "There are several versions in $staging. Delete the folder, and run \"mvn deploy\" again." >&2
  exit 1
}

# A local repository that shares everything with the user's, except Trivet: the artifacts must come
# from the staging folder, and must not remain in the user's repository.
shared=${TRIVET_LOCAL_REPOSITORY:-$HOME/.m2/repository}
local=$PWD/target/consumers-repository
rm -rf "$local"
mkdir -p "$shared/dev" "$local/dev"
for entry in "$shared"/*; do
  [ "$entry" = "$shared/dev" ] || ln -s "$entry" "$local/"
done
for entry in "$shared"/dev/*; do
  [ ! -e "$entry" ] || [ "$entry" = "$shared/dev/trivet" ] || ln -s "$entry" "$local/dev/"
done

# Offline, Maven may still read the staging folder.
mvn --batch-mode --file checks/consumers/pom.xml -Dmaven.repo.local="$local" -Daether.offline.protocols=file \
  -Dtrivet.staging="$staging" -Dtrivet.version="$(basename "${poms[0]}")" "$@" clean verify
