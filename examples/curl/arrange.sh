#!/bin/sh
# Arranges an organization, lists a finding, and injects a fault, with curl only.
# Requires the variables that the sandbox prints, for instance SANDBOX_URL and PUSH_BASE_URL.
set -eu

admin() {
  method=$1 path=$2
  shift 2
  curl --silent --show-error --fail --request "$method" --header 'Content-Type: application/json' \
    "$@" "$SANDBOX_URL/sandbox$path"
}

push() {
  curl --silent --show-error --header "x-api-key: $PUSH_API_KEY" "$@"
}

expect() {
  case $2 in
    *"$1"*) printf 'ok      %s\n' "$1" ;;
    *) printf 'FAILED  %s is not in %s\n' "$1" "$2" >&2; exit 1 ;;
  esac
}

admin PUT /organization --data '{
  "employees": [
    { "email": "bob@example.com",
      "accounts": [
        { "appType": "SLACK", "loginMethods": {"passwordLogin": true}, "mfaRegistered": false,
          "findings": [ {"type": "WEAK_PASSWORD"} ] } ] } ] }' >/dev/null
expect '"email":"bob@example.com"' "$(push "$PUSH_BASE_URL/v1/employees")"
expect '"appType":"SLACK"' "$(push "$PUSH_BASE_URL/v1/findings?type=WEAK_PASSWORD")"

admin POST /faults --data '[{"vendor": "push", "kind": "status", "status": 503}]' >/dev/null
expect 503 "$(push --output /dev/null --write-out '%{http_code}' "$PUSH_BASE_URL/v1/employees")"
expect 200 "$(push --output /dev/null --write-out '%{http_code}' "$PUSH_BASE_URL/v1/employees")"

expect '"operation":"listEmployees"' "$(admin GET /journal)"
expect 'operationId: listEmployees' "$(curl --silent "$PUSH_BASE_URL/openapi.yaml")"

admin POST /reset
