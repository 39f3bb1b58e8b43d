#!/usr/bin/env bash
# Starts the sandbox from its standalone jar, and runs the examples in Python, Node.js and curl
# against it. An example is skipped if the program that it requires is not installed.
# Requires Java, and the jar in sandbox/target, which "mvn -DskipTests package -pl sandbox -am"
# builds in the root of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

jars=(../sandbox/target/trivet-sandbox-*-standalone.jar)
[ -f "${jars[0]}" ] || {
  echo 'sandbox/target has no standalone jar. Run "mvn -DskipTests package -pl sandbox -am" in the root.' >&2
  exit 1
}

work=$(mktemp -d)
sandbox=
stop() {
  [ -z "$sandbox" ] || kill "$sandbox" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap stop EXIT

# The sandbox prints a message when it is ready. Reading the pipe waits for the message.
mkfifo "$work/messages"
java -jar "${jars[0]}" --port 0 --env-file "$work/sandbox.env" >/dev/null 2>"$work/messages" &
sandbox=$!
exec 3<"$work/messages"
read -r message <&3 || {
  echo 'The sandbox did not start.' >&2
  exit 1
}
echo "$message"
[ "$(ls -l "$work/sandbox.env" | cut -c 1-10)" = -rw------- ] || {
  echo 'Other users can read the file of --env-file.' >&2
  exit 1
}
set -a
. "$work/sandbox.env"
set +a

# example NAME COMMAND...: runs an example, if the first word of the command is installed.
example() {
  local name=$1
  shift
  if command -v "$1" >/dev/null; then
    echo "-- $name"
    "$@"
  else
    echo "-- $name: skipped, because $1 is not installed"
  fi
}

if command -v curl >/dev/null; then
  example 'curl' sh curl/arrange.sh
else
  echo '-- curl: skipped, because curl is not installed'
fi
example 'Python' python3 python/test_offboarding.py
if node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; then
  example 'Node.js' node --test node/exposure.test.mjs
else
  echo '-- Node.js: skipped, because Node.js 20 or newer is not installed'
fi
