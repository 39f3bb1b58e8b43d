#!/usr/bin/env bash
# Tests the distribution of the command in an empty folder: unpacks cli/target/trivet-VERSION.zip,
# runs the command from the PATH, loads the completion scripts, and shows a man page.
# Requires "mvn package". The checks with zsh and man are skipped if these are not installed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
  printf 'distribution: %s\n' "$@" >&2
  exit 1
}

zips=("$root"/cli/target/trivet-*.zip)
[ -f "${zips[0]}" ] && [ "${#zips[@]}" -eq 1 ] || fail 'There must be one file cli/target/trivet-VERSION.zip. Run "mvn package".'
if command -v unzip >/dev/null; then
  unzip -q "${zips[0]}" -d "$folder"
else
  (cd "$folder" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "${zips[0]}" && chmod +x ./*/bin/trivet)
fi
distribution=$(echo "$folder"/trivet-*)
version=${distribution##*/trivet-}
mkdir "$folder/home" "$folder/work"
cd "$folder/work"

# run COMMAND: runs it with the distribution on the PATH, and without the credentials of this user.
run() {
  env -i HOME="$folder/home" PATH="$distribution/bin:$PATH" JAVA_HOME="${JAVA_HOME:-}" LANG=C.UTF-8 "$@"
}

for file in LICENSE README.md trivet.jar bin/trivet bin/trivet.cmd completions/trivet.bash completions/_trivet \
  man/man1/trivet.1 man/man1/trivet-push-findings-list.1; do
  [ -s "$distribution/$file" ] || fail "$file is missing."
done

[ "$(run trivet version)" = "trivet $version" ] || fail "trivet version does not print $version."
[ -s "$distribution/trivet.jsa" ] || fail 'The first run did not write the CDS archive.'
grep -qE '^Newly subscribed +[1-9]' <<<"$(run trivet sync 2>&1)" || fail 'trivet sync does not sync the sandbox.'
ln -s "$distribution/bin/trivet" "$folder/link"
grep -qE '^[0-9a-f]{64}$' <<<"$(run "$folder/link" hash alice@example.com)" || fail 'A symbolic link to the launcher does not work.'
code=0
run trivet doctor >doctor.txt || code=$?
[ "$code" -eq 3 ] && grep -q '^error  *Credentials' doctor.txt || fail 'trivet doctor must report that no credentials are set.'
[ "$(ls -A "$folder/work" "$folder/home")" = "$(printf '%s:\n\n%s:\ndoctor.txt' "$folder/home" "$folder/work")" ] \
  || fail 'The command wrote files.'

run bash -c 'source "$0"/completions/trivet.bash && complete -p trivet' "$distribution" >/dev/null || fail 'The completion for bash cannot be loaded.'
if command -v zsh >/dev/null; then
  run zsh -fc 'autoload -U compinit && compinit -u -D && source $0/completions/_trivet && [ "$_comps[trivet]" = _trivet ]' "$distribution" \
    || fail 'The completion for zsh cannot be loaded.'
fi
if command -v man >/dev/null; then
  grep -q 'Filter by state' <<<"$(run man -M "$distribution/man" -P cat trivet-push-findings-list)" || fail 'The man page cannot be shown.'
fi
printf 'The distribution %s works from an empty folder.\n' "${zips[0]##*/}"
