#!/usr/bin/env bash
# Writes an API reference for each vendor into target/api-reference, and opens it in headless
# Chromium without a network: each operation must be shown, without a script error and without a
# request, except for Redocly's logo. Without npx, all is skipped; without Chromium, the test of the
# pages.
# The variable TRIVET_CHROMIUM names the browser; the default is one on the PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v npx >/dev/null || {
  echo 'Skipped: npx is not installed.'
  exit
}
chromium=${TRIVET_CHROMIUM:-$(command -v chromium chromium-browser google-chrome google-chrome-stable | head -n 1 || true)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A script that collects the headings of all operations, and errors. It is the first script of the
# page, so that it also receives the errors of the others.
cat > "$work/driver.html" <<'END_OF_DRIVER'
<script>
  const outcome = document.createElement('ul');
  const report = text => outcome.append(Object.assign(document.createElement('li'), {textContent: text}));
  const logo = 'https://cdn.redoc.ly/redoc/logo-mini-full.svg';
  window.addEventListener('error', event => {
    if (event.message || event.target.src !== logo) {
      report('ERROR ' + (event.message || event.target.outerHTML));
    }
  }, true);
  window.addEventListener('unhandledrejection', event => report('ERROR ' + event.reason));
  console.error = (...message) => report('ERROR ' + message.join(' '));
  window.addEventListener('load', async () => {
    const rendered = () => new Promise(resolve => setTimeout(resolve, 300));
    const links = pattern => [...document.querySelectorAll('a')].filter(link => pattern.test(link.getAttribute('href')));
    try {
      await rendered();
      for (const tag of links(/^\/./)) {
        tag.click();
        await rendered();
      }
      for (const operation of new Set(links(/^#\/[^\/#]+\/[^\/#]+$/).map(link => link.getAttribute('href')))) {
        location.hash = operation;
        await rendered();
        document.querySelectorAll('h1, h2, h3').forEach(heading => report('HEADING ' + heading.textContent));
      }
      performance.getEntriesByType('resource')
        .filter(entry => entry.name !== logo)
        .forEach(entry => report('ERROR requested ' + entry.name));
      report('END');
    } finally {
      document.body.replaceChildren(outcome);
    }
  });
</script>
END_OF_DRIVER

failures=0
fail() {
  printf '%s\n' "$@" >&2
  failures=$((failures + 1))
}

mkdir -p target/api-reference
vendors=$(sed -n '/^apis:/,/^rules:/s/^  \([a-z]*\):$/\1/p' redocly.yaml)
[ -n "$vendors" ] || fail 'redocly.yaml: no documents were found.'
for vendor in $vendors; do
  page=target/api-reference/$vendor.html
  # The page contains its scripts, so that it needs no network.
  npx --yes @redocly/cli@2.77.0 build-docs "$vendor" --inlineBundle --output "$page" > "$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
  [ -n "$chromium" ] || continue

  awk -v driver="$work/driver.html" '
    { print }
    /^<head>$/ { while ((getline line < driver) > 0) print line }' "$page" > "$work/$vendor.html"
  timeout -s KILL 60 "$chromium" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --user-data-dir="$work/profile" \
    --host-resolver-rules='MAP * ~NOTFOUND' --virtual-time-budget=60000 --dump-dom "file://$work/$vendor.html" \
    2> "$work/chromium.log" | { grep -o '<li>[^<]*</li>' || true; } | sort -u > "$work/outcome"

  grep -qxF '<li>END</li>' "$work/outcome" || {
    tail -n 5 "$work/chromium.log" >&2
    fail "$page: cannot be opened."
  }
  while IFS= read -r error; do
    fail "$page: $error"
  done < <(grep -F '<li>ERROR' "$work/outcome" || true)
  operations=0
  while IFS= read -r summary; do
    operations=$((operations + 1))
    grep -qxF "<li>HEADING $summary</li>" "$work/outcome" || fail "$page: the operation \"$summary\" is not shown."
  done < <(awk '/^components:/ { exit } /^      summary: / { sub(/^ *summary: /, ""); print }' "specs/$vendor.yaml")
  [ "$operations" -gt 0 ] || fail "specs/$vendor.yaml: no operation was found."
  printf '%s: %s operations.\n' "$page" "$operations"
done

[ -n "$chromium" ] || echo 'The pages were not opened, because Chromium is not installed.'
[ "$failures" -eq 0 ]
