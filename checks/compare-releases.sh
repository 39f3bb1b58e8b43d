#!/usr/bin/env bash
# Checks that the build compares the API with that of the last release, as RELEASING.md describes.
# In a copy of this checkout, builds version 1.0.0, and then version 1.1.0 with an added property,
# which must pass, and without a property, which must fail.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17, Maven and git, like the build.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

fail() {
  printf 'compare-releases: %s\n' "$@" >&2
  exit 1
}

cd "$root"
# The index can list files that were deleted.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar -cf - --null -T - | tar -xf - -C "$copy"
checks/local-repository.sh "$copy/repository"

# set_version VERSION: sets the version in all poms of the copy.
current=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' pom.xml)
set_version() {
  find "$copy" -name pom.xml -exec sed -i "s:<version>$current</version>:<version>$1</version>:" {} +
  current=$1
}

build() {
  mvn --batch-mode --file "$copy/pom.xml" -Dmaven.repo.local="$copy/repository" --projects push-client --also-make \
    -Dmaven.test.skip=true -Dtrivet.analyze.skip=true -Dspotless.check.skip=true -Dmaven.javadoc.skip=true \
    -Dmaven.source.skip=true -Dcyclonedx.skip=true "$@" > "$copy/build.log" 2>&1
}

errors() {
  grep -E '^\[ERROR\]' "$copy/build.log" | head -n 20 >&2
}

set_version 1.0.0
build "$@" install || { errors; fail 'Version 1.0.0 cannot be built.'; }

set_version 1.1.0
awk '!added && /^        chatopsEnabled:$/ { print "        badge:"; print "          type: string"; added = 1 }
  { print }' specs/push.yaml > "$copy/specs/push.yaml"
build "$@" -Dtrivet.last-release=1.0.0 verify || { errors; fail 'The build of version 1.1.0 fails, although it only adds a property.'; }
grep -q 'badge' "$copy/push-client/target/japicmp/compare-api.diff" || fail 'The report does not contain the added property.'

sed 's/chatopsEnabled:/renamed:/' specs/push.yaml > "$copy/specs/push.yaml"
if build "$@" -Dtrivet.last-release=1.0.0 verify; then
  fail 'The build of version 1.1.0 passes, although it removes a property.'
fi
grep -o 'Versions of archives indicate a minor change but binary incompatible changes found' "$copy/build.log" \
  || { errors; fail 'The build of version 1.1.0 fails, but not because it removes a property.'; }
