#!/usr/bin/env bash
# Starts the sandbox as a program of its own and tries it as other languages would: each operation with curl, first directly,
# then through Prism's proxy, which holds requests and answers against the OpenAPI documents. Prints each check; exit 1 if one fails.
# Needs JDK 17, Maven, curl, Node.js 20 and python3. TRIVET names the command, if it is not the one of this checkout.
#
# Prism sees the documents' own example employee only: real directories have nulls where the documents have none.
set -uo pipefail
# Each program started below leads a process group, so that what it starts itself ends with it.
set -m

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
trivet=${TRIVET:-$home/trivet}
work=$(mktemp -d)
failures=0
started=()

stop() {
  for process in "${started[@]}"; do
    kill -- "-$process" 2>/dev/null
  done
  wait 2>/dev/null
  rm -rf "$work"
}
trap stop EXIT

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# await WHAT COMMAND...: waits until the command succeeds, a minute at most.
await() {
  local what=$1
  shift
  curl --silent --output /dev/null --retry 60 --retry-delay 1 --retry-all-errors --max-time 120 "$@" && return
  echo "FAILED  $what did not start" >&2
  exit 1
}

# check NAME STATUS CURL-ARGUMENTS...: one request and the status it must have. The answer is left in $work/body.
check() {
  local name=$1 expected=$2 status
  shift 2
  status=$(curl --silent --show-error --max-time 30 --output "$work/body" --write-out '%{http_code}' "$@" 2>"$work/complaint")
  if [ "$status" = "$expected" ]; then
    echo "ok      $name ($status)"
  else
    echo "FAILED  $name: $status in place of $expected. $(cat "$work/complaint") $(head -c 600 "$work/body")"
    failures=$((failures + 1))
  fi
}

# contains NAME TEXT: what the last answer must hold.
contains() {
  if grep --quiet --fixed-strings -- "$2" "$work/body"; then
    echo "ok      $1"
  else
    echo "FAILED  $1: no $2 in $(head -c 600 "$work/body")"
    failures=$((failures + 1))
  fi
}

json=(--header 'Content-Type: application/json')
john=2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0
hash=de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814
users="{\"usernameHashes\": [\"$hash\"]}"
domains='{"domains": ["example.com"]}'

# Each operation once. The arguments are the vendors' base URLs and a word for the output.
operations() {
  local push=$1 enzoic=$2 probely=$3 via=$4
  local key=(--header "x-api-key: $PUSH_API_KEY")
  local basic=(--user "$ENZOIC_API_KEY:$ENZOIC_API_SECRET")
  local subscriptions=$enzoic/alert-subscriptions
  check "$via listEmployees" 200 "${key[@]}" "$push/v1/employees?limit=1"
  check "$via getEmployee" 200 "${key[@]}" "$push/v1/employees/$john"
  check "$via updateEmployee" 200 "${key[@]}" "${json[@]}" --request PATCH --data '{"licensed": true}' "$push/v1/employees/$john"
  check "$via subscribeUsers" 201 "${basic[@]}" "${json[@]}" --data "$users" "$subscriptions"
  check "$via getUserSubscription" 200 "${basic[@]}" "$subscriptions?usernameHash=$hash"
  check "$via listUserSubscriptions" 200 "${basic[@]}" "$subscriptions?pageSize=2"
  check "$via subscribeDomains" 201 "${basic[@]}" "${json[@]}" --data "$domains" "$subscriptions"
  check "$via getDomainSubscription" 200 "${basic[@]}" "$subscriptions?domain=example.com"
  check "$via listDomainSubscriptions" 200 "${basic[@]}" "$subscriptions?domains=1&pageSize=2"
  check "$via sendTestAlert" 404 "${basic[@]}" "$enzoic/webhook-test"
  check "$via unsubscribeDomains" 201 "${basic[@]}" "${json[@]}" --request DELETE --data "$domains" "$subscriptions"
  check "$via unsubscribeUsers" 201 "${basic[@]}" "${json[@]}" --request DELETE --data "$users" "$subscriptions"
  check "$via clearTwoFactor" 200 --header "Authorization: JWT $PROBELY_API_KEY" --request DELETE "$probely/targets/$target/otp/"
}

port=$(free_port)
"$trivet" sandbox --port "$port" > "$work/variables" &
started+=($!)
await 'The sandbox' "http://127.0.0.1:$port/sandbox"
# shellcheck source=/dev/null
. "$work/variables"
url=http://127.0.0.1:$port
target=$(curl --silent "$url/sandbox" | python3 -c 'import json, sys; print(json.load(sys.stdin)["probely"]["targetIds"][0])')

operations "$PUSH_BASE_URL" "$ENZOIC_BASE_URL" "$PROBELY_BASE_URL" 'curl'
check 'a prefix that no vendor has' 404 "$url/acme"
check 'a fault is injected' 201 "${json[@]}" --data '[{"vendor": "push", "kind": "status", "status": 503}]' "$url/sandbox/faults"
check 'the fault shows' 503 --header "x-api-key: $PUSH_API_KEY" "$PUSH_BASE_URL/v1/employees"
check 'the journal is read' 200 "$url/sandbox/journal"
contains 'the journal has the subscription' '"operation":"subscribeUsers"'
check 'an address is exposed' 200 "${json[@]}" --data '{"address": "sample@email.tst"}' "$url/sandbox/expose"
contains 'nobody watches it' not_watched
check 'the sandbox is reset' 204 --request POST "$url/sandbox/reset"

proxied=()
for vendor in push enzoic probely; do
  proxy=$(free_port)
  npx --yes @stoplight/prism-cli@5.14.2 proxy "$home/specs/$vendor.yaml" "$url/$vendor" --errors --port "$proxy" \
    > "$work/prism-$vendor" 2>&1 &
  started+=($!)
  await "Prism for $vendor" "http://127.0.0.1:$proxy/"
  proxied+=("http://127.0.0.1:$proxy")
done
operations "${proxied[@]}" 'Prism'
check 'Prism refuses a limit of 51' 422 --header "x-api-key: $PUSH_API_KEY" "${proxied[0]}/v1/employees?limit=51"

port=$(free_port)
"$trivet" sandbox --port "$port" --https "$work/sandbox.pem" > "$work/variables" &
started+=($!)
await 'The sandbox with HTTPS' --insecure "https://127.0.0.1:$port/sandbox"
check 'HTTPS with the certificate' 200 --cacert "$work/sandbox.pem" "https://localhost:$port/sandbox"
check 'HTTPS without it' 000 "https://localhost:$port/sandbox"

[ "$failures" = 0 ] && echo 'All checks passed.' || { echo "$failures checks failed."; exit 1; }
