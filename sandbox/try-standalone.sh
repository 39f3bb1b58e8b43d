#!/usr/bin/env bash
# Runs the sandbox as a separate process and tests each operation with curl, first directly, then
# through Prism's proxy, which validates requests and responses against the OpenAPI documents.
# Prints each check and a summary. Exits with 1 if a check fails, or if an operation of the
# documents is not tested.
#
# Requires JDK 17, Maven, curl, Node.js 20 and python3. The variable TRIVET sets the command; the
# default is ./trivet of this checkout.
set -uo pipefail
# Runs each program below in a separate process group, so that its child processes can be stopped
# together with it.
set -m

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
trivet=${TRIVET:-$home/trivet}
work=$(mktemp -d)
checks=0
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

# await NAME CURL-ARGUMENTS...: repeats a request until it succeeds, at most 60 times.
await() {
  local name=$1
  shift
  curl --silent --output /dev/null --retry 60 --retry-delay 1 --retry-all-errors --max-time 120 "$@" && return
  echo "FAILED  $name did not start" >&2
  exit 1
}

# report NAME ERROR: prints the result of a check, which passed if the error is empty.
report() {
  checks=$((checks + 1))
  if [ -z "$2" ]; then
    echo "ok      $1"
  else
    echo "FAILED  $1: $2"
    failures=$((failures + 1))
  fi
}

# check NAME STATUS PATTERN CURL-ARGUMENTS...: sends a request and checks its response. The comment
# on the function table explains patterns.
check() {
  local name=$1 expected=$2 pattern=$3 status body error=
  shift 3
  : > "$work/body"
  status=$(curl --silent --show-error --max-time 30 --output "$work/body" --write-out '%{http_code}' "$@" 2>"$work/error")
  body=$(< "$work/body")
  case $pattern in
    -) ;;
    =*) [ "$body" = "${pattern#=}" ] || error="is not ${pattern#=}" ;;
    !*) [[ $body != *"${pattern#!}"* ]] || error="contains ${pattern#!}" ;;
    *) [[ $body == *"$pattern"* ]] || error="does not contain $pattern" ;;
  esac
  [ "$status" = "$expected" ] || error="$status instead of $expected"
  report "$name ($status)" "${error:+$error: $(cat "$work/error") ${body:0:600}}"
}

# operation_ids: prints the operation IDs of the OpenAPI documents. The overloads in
# x-trivet-overloads replace their operation.
operation_ids() {
  awk '
    /^      operationId: /        { if (name) print name; name = $2 }
    /^      x-trivet-overloads:/  { name = "" }
    /^        - operationId: /    { print $3 }
    END                           { if (name) print name }' "$home"/specs/*.yaml | sort -u
}

# pick URL EXPRESSION: requests JSON and prints the value of a Python expression, in which "body" is
# the response.
pick() {
  curl --silent --header "x-api-key: $PUSH_API_KEY" "$1" \
    | python3 -c 'import json, sys; print(eval(sys.argv[1], {"body": json.load(sys.stdin)}))' "$2"
}

json=(--header 'Content-Type: application/json')

# The IDs of Push Security's examples. Two pairs of them are equal.
john=2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0
app=$john
account=d6a32ba5-0532-4a66-8137-48cdf409c972
other_account=1009e8cb-497b-49ae-ac87-e083e42078d2
other_app=35603905-ff98-4b7d-8940-eb1906a2bdf6
browser=1852b6ab-0cca-4c8d-8f14-4905497504ec
finding=$account
finding_employee=379ac7ea-ff2a-42ef-af37-06d2020dc46a

# The hash in Enzoic's example of an alert.
hash=de34a09f96a6677f8a4e0a17545a20e0b60a2f093879c82ed36cff75930d5814

# Prints the requests, in the order in which they are sent to a sandbox in its initial state. Each
# operation occurs at least once.
# Via: "all", or "curl" if Prism would reject a null in the response, or if the response depends on
# such a request. Prism rejects null for an enum or object that is nullable through allOf, for next
# on the last page, and for properties that are not nullable in the documents.
# Pattern: a string that the response body must contain; with =, the exact body; with !, a string
# that it must not contain; - for any.
table() {
  cat <<END
via  operation               method path                                              status pattern body
all  listEmployees           GET    push/v1/employees?limit=1                         200 "id":"$john"
all  listEmployees           GET    push/v1/employees?limit=1                         200 "moreResults":true,"next":"1"
all  getEmployee             GET    push/v1/employees/$john                           200 "groups":["engineering","marketing"]
all  getEmployee             GET    push/v1/employees/unknown                         404 -
all  addEmployeeToGroup      POST   push/v1/employees/$john/groups                    200 ={"groups":["board","engineering","marketing"]} {"group": "board"}
all  getEmployee             GET    push/v1/employees/$john                           200 "groups":["board","engineering","marketing"]
all  removeEmployeeFromGroup DELETE push/v1/employees/$john/groups                    200 ={"groups":["engineering","marketing"]} {"group": "board"}
all  removeEmployeeFromGroup DELETE push/v1/employees/$john/groups                    404 - {"group": "board"}
all  updateEmployee          PATCH  push/v1/employees/$john                           200 "licensed":false,"chatopsEnabled":false,"groups":["engineering","marketing"] {"licensed": false}
all  updateEmployee          PATCH  push/v1/employees/$john                           400 EMPLOYEE_NOT_LICENSED {"chatopsEnabled": true}
all  updateEmployee          PATCH  push/v1/employees/$john                           200 "licensed":true,"chatopsEnabled":false,"groups":[] {"licensed": true, "groups": []}
all  listAccounts            GET    push/v1/accounts?limit=1                          200 "employeeId":"$john"
curl listAccounts            GET    push/v1/accounts?email=john.hill@example.com      200 "id":"$account"
curl listAccounts            GET    push/v1/accounts?appType=NONE_SUCH                200 "result":[]
all  getAccount              GET    push/v1/accounts/$account                         200 "oidcLogin":"GOOGLE_WORKSPACE"
all  listAccountUsers        GET    push/v1/accounts/$account/usedBy                  200 ={"employeeId":"bf4cf562-7830-41ac-80e3-d261da1c9bb9","lastUsedTimestamp":1698669223,"passwordManuallyTyped":true}
all  listAccountUsers        GET    push/v1/accounts/$first/usedBy?limit=1            200 {"result":[{"employeeId":"$john"
all  deleteLoginMethod       DELETE push/v1/accounts/$account/loginMethods            200 "oidcLogin":null {"loginMethod": "OIDC"}
all  deleteLoginMethod       DELETE push/v1/accounts/$account/loginMethods            400 - {"loginMethod": "OIDC"}
all  getAccount              GET    push/v1/accounts/$account                         200 "oidcLogin":null
all  forgetAccount           DELETE push/v1/accounts/$account                         200 ={"id":"$account","object":"ACCOUNT","deleted":"true"}
all  forgetAccount           DELETE push/v1/accounts/$account                         404 -
all  getAccount              GET    push/v1/accounts/$account                         404 -
curl listAccounts            GET    push/v1/accounts?email=john.hill@example.com      200 !"id":"$account"
all  forgetAccount           DELETE push/v1/accounts/$first                           200 "object":"ACCOUNT","deleted":
all  forgetAccount           DELETE push/v1/accounts/$second                          200 "object":"ACCOUNT","deleted":
all  forgetAccount           DELETE push/v1/accounts/$third                           200 "object":"ACCOUNT","deleted":
curl updateEmployee          PATCH  push/v1/employees/$john                           200 =null {"licensed": false}
curl getEmployee             GET    push/v1/employees/$john                           200 "licensed":false
all  listOtherAccounts       GET    push/v1/accountsOther?limit=1                     200 "moreResults":true,"next":"1"
curl listOtherAccounts       GET    push/v1/accountsOther?email=john.hill@example.com 200 "id":"$other_account"
curl listOtherAccounts       GET    push/v1/accountsOther?otherAppId=none             200 "result":[]
all  getOtherAccount         GET    push/v1/accountsOther/$other_account              200 "otherAppId":"2a2197de-ad2c-47e4-8dcb-fb0f04cf83e0"
all  getOtherAccount         GET    push/v1/accountsOther/none                        404 -
all  listApps                GET    push/v1/apps?limit=1                              200 "moreResults":true,"next":"1"
curl listApps                GET    push/v1/apps?creationTimestampBefore=1            200 "result":[]
all  getApp                  GET    push/v1/apps/$app                                 200 "approvalStatus":"UNDER_REVIEW","sensitivityLevel":"HIGH"
all  updateApp               PATCH  push/v1/apps/$app                                 200 "approvalStatus":"APPROVED","sensitivityLevel":"HIGH" {"approvalStatus": "APPROVED"}
curl updateApp               PATCH  push/v1/apps/$app                                 200 "approvalStatus":"APPROVED","sensitivityLevel":null {"sensitivityLevel": null, "notes": null}
curl getApp                  GET    push/v1/apps/$app                                 200 "notes":null
all  addAppLabel             POST   push/v1/apps/$app/labels                          200 ={"labels":["personal-use","GenAI","marketing"]} {"label": "personal-use"}
all  getApp                  GET    push/v1/apps/$app                                 200 "labels":["personal-use","GenAI","marketing"]
all  deleteAppLabel          DELETE push/v1/apps/$app/labels                          200 ={"labels":["GenAI","marketing"]} {"label": "personal-use"}
all  deleteAppLabel          DELETE push/v1/apps/$app/labels                          404 - {"label": "personal-use"}
all  listOtherApps           GET    push/v1/appsOther?limit=1                         200 "moreResults":true,"next":"1"
all  getOtherApp             GET    push/v1/appsOther/$other_app                      200 "oauthAppId":"1234567890"
all  listBrowsers            GET    push/v1/browsers?limit=1                          200 "id":"$browser"
curl listBrowsers            GET    push/v1/browsers?employeeId=$john                 200 "id":"$browser"
curl listBrowsers            GET    push/v1/browsers?employeeId=none                  200 "result":null
all  getBrowser              GET    push/v1/browsers/$browser                         200 "extensionVersion":"1.66.17"
all  listFindings            GET    push/v1/findings?type=MFA_NOT_REGISTERED&state=OPEN&limit=1 200 "type":"MFA_NOT_REGISTERED","state":"OPEN"
curl listFindings            GET    push/v1/findings?employeeId=$finding_employee&type=MFA_NOT_REGISTERED&state=OPEN 200 "id":"$finding"
curl listFindings            GET    push/v1/findings?employeeId=$finding_employee&state=RESOLVED 200 !"id":"$finding"
curl listFindings            GET    push/v1/findings?employeeId=$john&accountId=$first 200 "result":[]
all  getFinding              GET    push/v1/findings/$finding                         200 "weakPasswordReasons":["COMPROMISED_HIBP"]
all  listBlockedUrls         GET    push/v1/controls/blockedUrls                      200 ={"result":["*://*.example.com/*","*://other.example.com/path/to*"]}
all  addBlockedUrl           POST   push/v1/controls/blockedUrls                      200 ="*://*.sub.domain.com/path/to*" {"host": "*.sub.domain.com", "path": "/path/to*"}
all  listBlockedUrls         GET    push/v1/controls/blockedUrls                      200 "*://*.sub.domain.com/path/to*"]}
all  deleteAllBlockedUrls    DELETE push/v1/controls/blockedUrls                      200 =
all  listBlockedUrls         GET    push/v1/controls/blockedUrls                      200 ={"result":[]}
all  subscribeUsers          POST   enzoic/alert-subscriptions                        201 ={"added":1,"alreadyExisted":0} {"usernameHashes": ["$hash"]}
all  subscribeUsers          POST   enzoic/alert-subscriptions                        201 ={"added":0,"alreadyExisted":1} {"usernameHashes": "$hash"}
all  getUserSubscription     GET    enzoic/alert-subscriptions?usernameHash=$hash     200 ={"usernameHash":"$hash"}
all  listUserSubscriptions   GET    enzoic/alert-subscriptions?pageSize=2             200 ={"count":1,"usernameHashes":["$hash"]}
all  unsubscribeUsers        DELETE enzoic/alert-subscriptions                        201 ={"deleted":1,"notFound":0} {"usernameHashes": ["$hash"]}
all  getUserSubscription     GET    enzoic/alert-subscriptions?usernameHash=$hash     404 -
all  subscribeDomains        POST   enzoic/alert-subscriptions                        201 ={"added":2,"alreadyExisted":0} {"domains": ["example.com", "example.org"]}
all  getDomainSubscription   GET    enzoic/alert-subscriptions?domain=example.com     200 ={"domain":"example.com"}
all  listDomainSubscriptions GET    enzoic/alert-subscriptions?domains=1&pageSize=1   200 "pagingToken":
all  unsubscribeDomains      DELETE enzoic/alert-subscriptions                        201 ={"deleted":1,"notFound":0} {"domains": ["example.com"]}
all  getDomainSubscription   GET    enzoic/alert-subscriptions?domain=example.com     404 -
all  listDomainSubscriptions GET    enzoic/alert-subscriptions?domains=1              200 ={"count":1,"domains":["example.org"]}
all  sendTestAlert           GET    enzoic/webhook-test                               200 =
all  clearTwoFactor          DELETE probely/targets/$target/otp/                      200 "has_otp":false
all  clearTwoFactor          DELETE probely/targets/none/otp/                         404 -
END
}

# operations PUSH ENZOIC PROBELY VIA: sends the requests of the table to the vendors' base URLs.
operations() {
  local push=$1 enzoic=$2 probely=$3 via=$4 row_via operation method path status pattern body
  while read -r row_via operation method path status pattern body; do
    [ "$row_via" = all ] || [ "$row_via" = "$via" ] || continue
    local arguments=(--request "$method")
    case $path in
      push/*) arguments+=(--header "x-api-key: $PUSH_API_KEY" "$push/${path#push/}") ;;
      enzoic/*) arguments+=(--user "$ENZOIC_API_KEY:$ENZOIC_API_SECRET" "$enzoic/${path#enzoic/}") ;;
      probely/*) arguments+=(--header "Authorization: JWT $PROBELY_API_KEY" "$probely/${path#probely/}") ;;
    esac
    if [ -n "$body" ]; then
      arguments+=("${json[@]}" --data "$body")
    fi
    # After 429 from Push Security's rate limit, curl retries a second later.
    check "$via $operation" "$status" "$pattern" --retry 5 --retry-delay 1 "${arguments[@]}" </dev/null
    echo "$operation" >> "$work/tested-$via"
  done < <(table | tail -n +2)
}

# coverage VIA: compares the operations that were tested with the documents and with the journal.
coverage() {
  local via=$1 missing
  missing=$(comm -23 <(operation_ids) <(sort -u "$work/tested-$via"))
  report "$via: $(comm -12 <(operation_ids) <(sort -u "$work/tested-$via") | wc -l) of $(operation_ids | wc -l) operations" \
    "${missing:+not tested: $missing}"
  pick "$url/sandbox/journal" '"\n".join(each["operation"] for each in body if each["status"] != 429)' > "$work/journal"
  report "$via: the journal has the same operations" "$(diff "$work/tested-$via" "$work/journal" | head -n 5)"
}

# reset_sandbox: resets the sandbox and registers a webhook that responds with 404.
reset_sandbox() {
  check 'sandbox is reset' 204 = --request POST "$url/sandbox/reset"
  check 'webhook is registered' 204 = "${json[@]}" --request PUT \
    --data "{\"url\": \"$url/acme\", \"key\": \"key\", \"secret\": \"secret\"}" "$url/sandbox/webhook"
}

port=$(free_port)
"$trivet" sandbox --port "$port" > "$work/variables" &
started+=($!)
await 'The sandbox' "http://127.0.0.1:$port/sandbox"
# shellcheck source=/dev/null
. "$work/variables"
url=http://127.0.0.1:$port
target=$(pick "$url/sandbox" 'body["probely"]["targetIds"][0]')
# The first three accounts belong to the first employee.
read -r first second third < <(pick "$PUSH_BASE_URL/v1/accounts?limit=3" '" ".join(each["id"] for each in body["result"])')

reset_sandbox
operations "$PUSH_BASE_URL" "$ENZOIC_BASE_URL" "$PROBELY_BASE_URL" curl
coverage curl
check 'unknown prefix' 404 - "$url/acme"
check 'address of a subscribed domain is exposed' 200 '={"outcome":"responded","status":404}' "${json[@]}" \
  --data '{"address": "sample@example.org"}' "$url/sandbox/expose"
check 'address that is not subscribed is exposed' 200 '"outcome":"not_subscribed"' "${json[@]}" \
  --data '{"address": "sample@email.tst"}' "$url/sandbox/expose"
check 'fault is injected' 201 '={"injected":1}' "${json[@]}" \
  --data '[{"vendor": "push", "kind": "status", "status": 503}]' "$url/sandbox/faults"
check 'fault takes effect' 503 = --header "x-api-key: $PUSH_API_KEY" "$PUSH_BASE_URL/v1/employees"

proxied=()
for vendor in push enzoic probely; do
  proxy=$(free_port)
  npx --yes @stoplight/prism-cli@5.14.2 proxy "$home/specs/$vendor.yaml" "$url/$vendor" --errors --port "$proxy" \
    > "$work/prism-$vendor" 2>&1 &
  started+=($!)
  await "Prism for $vendor" "http://127.0.0.1:$proxy/"
  proxied+=("http://127.0.0.1:$proxy")
done
reset_sandbox
operations "${proxied[@]}" Prism
coverage Prism
check 'Prism rejects a limit of 51' 422 - --header "x-api-key: $PUSH_API_KEY" "${proxied[0]}/v1/employees?limit=51"

port=$(free_port)
"$trivet" sandbox --port "$port" --https "$work/sandbox.pem" > "$work/variables" &
started+=($!)
await 'The sandbox with HTTPS' --insecure "https://127.0.0.1:$port/sandbox"
check 'HTTPS with the certificate' 200 - --cacert "$work/sandbox.pem" "https://localhost:$port/sandbox"
check 'HTTPS without the certificate' 000 = "https://localhost:$port/sandbox"

echo "$((checks - failures)) of $checks checks passed."
[ "$failures" = 0 ]
