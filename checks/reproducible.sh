#!/usr/bin/env bash
# Builds the artifacts in target/staging, which "mvn deploy" writes, again in a copy of this
# checkout with another time zone and locale, and compares all files. The umask must be the same,
# because the jars contain the modes of folders.
# Passes its arguments to Maven, for example -o.
# Requires Maven, git, and the JDK that built target/staging.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

fail() {
  printf 'reproducible: %s\n' "$@" >&2
  exit 1
}

[ -d "$root/target/staging/dev" ] || fail 'There are no artifacts in target/staging. Run "mvn -DskipTests -Dmaven.install.skip deploy".'

"$root/checks/copy.sh" "$copy"

log=$copy/build.log
(TZ=Pacific/Apia LC_ALL=C MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=tr -Duser.country=TR" \
  mvn --batch-mode --file "$copy/pom.xml" --projects bom,cli --also-make -DskipTests -Dtrivet.analyze.skip=true \
  -Dspotless.check.skip=true -Dmaven.install.skip=true "$@" deploy) > "$log" 2>&1 || {
  grep -E '^\[ERROR\]|BUILD' "$log" | head -n 40 >&2
  fail 'The build of the copy fails.'
}

# list FOLDER: prints the checksum and the name of each artifact. The name of a snapshot contains
# the time of its deployment, which is removed.
list() {
  (cd "$1" && find . -type f \( -name '*.jar' -o -name '*.pom' -o -name '*.json' -o -name '*.xml' \) ! -name 'maven-metadata*' \
    -exec sha256sum {} + | sed -E 's/-[0-9]{8}\.[0-9]{6}-[0-9]+([.-])/-SNAPSHOT\1/' | sort -k 2)
}

list "$root/target/staging" > "$copy/expected"
list "$copy/target/staging" > "$copy/actual"
# The distribution of the command is not deployed.
(cd "$root/cli/target" && sha256sum trivet-*.zip) >> "$copy/expected"
(cd "$copy/cli/target" && sha256sum trivet-*.zip) >> "$copy/actual"
diff "$copy/expected" "$copy/actual" || fail 'The two builds differ in these files.'
printf 'Compared %s files of two builds; they are identical.\n' "$(wc -l < "$copy/actual")"
