#!/usr/bin/env bash
# Checks the Javadoc in docs/target/apidocs, which "mvn package" writes: it must have the packages
# that the folder api lists, a page for each of their types, and links between the modules.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

site=docs/target/apidocs
fail() {
  printf 'javadoc: %s\n' "$@" >&2
  exit 1
}
[ -f "$site/index.html" ] || fail "There is no Javadoc in $site. Run \"mvn -pl docs -am -DskipTests package\"."

diff <(sed -n 's/^\(.* \)\?package //p' api/*.txt | sort -u) <(sort -u "$site/element-list") \
  || fail 'The packages of the folder api (<) and of the Javadoc (>) differ.'

types=0
while IFS= read -r type; do
  package=$(grep -oE '^[a-z0-9.]+\.' <<<"$type")
  page=$site/${package//.//}${type#"$package"}.html
  [ -f "$page" ] || fail "The type $type has no page."
  types=$((types + 1))
done < <(sed -nE 's/^[^ ].*(class|interface|enum|record) (dev\.trivet[A-Za-z0-9_.]*).*/\2/p' api/*.txt)
[ "$types" -gt 0 ] || fail 'The folder api contains no types.'

# Links from one module to another, and to the JDK.
while read -r page link; do
  grep -qF "href=\"$link\"" "$site/$page" || fail "$page has no link to $link."
done <<'LINKS'
dev/trivet/PushEmployees.html push/model/Employee.html
dev/trivet/EnzoicUsers.html enzoic/model/SubscriptionsAdded.html
dev/trivet/webhook/EnzoicWebhookReceiver.html ../enzoic/model/ExposureAlert.html
dev/trivet/push/model/FindingType.html ../../client/OpenEnum.html
dev/trivet/redis/RedisRateLimiters.html ../RateLimiter.html
dev/trivet/PushEmployees.html https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/Optional.html
LINKS
printf 'The Javadoc has a page for each of %s types.\n' "$types"
