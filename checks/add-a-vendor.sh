#!/usr/bin/env bash
# Adds a vendor to a copy of this checkout, following "Add a vendor" in CONTRIBUTING.md, and builds
# its client.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17, Maven and git, like the build.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

fail() {
  printf 'add-a-vendor: %s\n' "$@" >&2
  exit 1
}

# block LANGUAGE: prints the section's block in that language, without the indentation of its list
# item.
block() {
  awk -v language="$1" '
    /^## / { inside = /^## Add a vendor$/ }
    !inside { next }
    $0 ~ "^ *```" language "$" { indent = index($0, "`") - 1; open = 1; next }
    /^ *```$/ { open = 0 }
    open { print substr($0, indent + 1) }' "$root/CONTRIBUTING.md"
}

cd "$root"
# The index can list files that were deleted.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar -cf - --null -T - | tar -xf - -C "$copy"

mkdir "$copy/acme-client"
block yaml > "$copy/specs/acme.yaml"
block xml > "$copy/acme-client/pom.xml"
[ -s "$copy/specs/acme.yaml" ] && [ -s "$copy/acme-client/pom.xml" ] \
  || fail 'CONTRIBUTING.md: "Add a vendor" must contain a yaml block and an xml block.'
lines=$(wc -l < "$copy/acme-client/pom.xml")
[ "$lines" -le 25 ] || fail "CONTRIBUTING.md: the pom in \"Add a vendor\" has $lines lines; the maximum is 25."
awk '{ print } /<module>client-parent<\/module>/ { print "    <module>acme-client</module>" }' "$root/pom.xml" > "$copy/pom.xml"

# Calls the client: paging with the vendor's property names, and the accessor of a boolean.
tests=$copy/acme-client/src/test/java/dev/trivet/acme
mkdir -p "$tests"
cat > "$tests/AddedVendorTest.java" <<'END'
package dev.trivet.acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.acme.model.ListTicketsQuery;
import dev.trivet.acme.model.TicketPage;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

class AddedVendorTest {

    @Test
    void listTickets_secondPage_isRequestedByNumber() throws Exception {
        try (MockWebServer server = new MockWebServer();
                AcmeClient acme = AcmeClient.builder().apiKey("k").baseUrl(server.url("/").toString()).build()) {
            server.enqueue(new MockResponse().setBody("{\"results\": [{\"id\": \"t-1\", \"urgent\": true}], \"page_total\": 2}"));
            server.enqueue(new MockResponse().setBody("{\"results\": [{\"id\": \"t-2\"}], \"page_total\": 2}"));
            ListTicketsQuery first = ListTicketsQuery.builder().build();
            TicketPage page = acme.tickets().listTickets(first).blockingGet();
            assertThat(page.getItems().get(0).isUrgent()).isTrue();
            String position = page.nextPosition(first.position());
            TicketPage last = acme.tickets().listTickets(first.withPosition(position)).blockingGet();
            assertThat(last.nextPosition(position)).isNull();
            assertThat(server.takeRequest().getPath()).isEqualTo("/tickets/");
            assertThat(server.takeRequest().getPath()).isEqualTo("/tickets/?page=2");
        }
    }
}
END

log=$copy/build.log
mvn --batch-mode --file "$copy/pom.xml" --projects acme-client --also-make -Dtrivet.analyze.skip=true \
  -Dspotless.check.skip=true -Dtest='dev/trivet/acme/**/*Test' -Dsurefire.failIfNoSpecifiedTests=false "$@" test > "$log" 2>&1 || {
  grep -E '^\[ERROR\]|Tests run:.*(Failures: [1-9]|Errors: [1-9])|BUILD' "$log" | head -n 40 >&2
  fail 'The build fails after the steps in CONTRIBUTING.md.'
}
grep -h -E '^\[(INFO|WARNING)\] Tests run: [0-9]+, .*[0-9]$' "$log" || fail 'No test ran.'
for test in AddedVendorTest TicketsApiContractTest AcmeModelContractTest; do
  grep -q "Tests run: [1-9].*$test" "$log" || fail "$test did not run."
done
