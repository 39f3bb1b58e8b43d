#!/usr/bin/env bash
# Follows the steps of "Add a field in a minute" in specs/README.md in a copy of this checkout, and
# runs the tests of the modules that depend on the field.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17, Maven and git, like the build.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

fail() {
  printf 'add-a-field: %s\n' "$@" >&2
  exit 1
}

# block NUMBER: prints the n-th YAML block of the section, without the indentation of its list item.
block() {
  awk -v wanted="$1" '
    /^## / { inside = /^## Add a field in a minute$/ }
    !inside { next }
    /^ *```yaml$/ { number++; indent = index($0, "`") - 1; open = 1; next }
    /^ *```$/ { open = 0 }
    open && number == wanted { print substr($0, indent + 1) }' "$root/specs/README.md"
}

# add SECTION PARENT BLOCK: adds a property at the end of components/SECTION/Employee/PARENT in the
# copy's push.yaml.
add() {
  # In the environment, because some versions of awk reject a line break in -v.
  text=$3 awk -v section="$1" -v parent="$2" '
    function insert() { if (inside) { print ENVIRON["text"]; inside = 0; count++ } }
    /^( ? ? ? ? ? ? ?)[^ #]/ { insert() }
    /^  [^ #]/ { in_section = $1 == section ":" }
    /^    [^ #]/ { in_object = in_section && $1 == "Employee:" }
    { print }
    in_object && /^      [^ #]/ && $1 == parent ":" { inside = 1 }
    END { insert(); exit count == 1 ? 0 : 1 }' "$copy/specs/push.yaml" > "$copy/edited.yaml" \
    || fail "specs/push.yaml has no components/$1/Employee/$2."
  mv "$copy/edited.yaml" "$copy/specs/push.yaml"
}

indented() {
  sed 's/^/        /'
}

schema=$(block 1 | indented)
example=$(block 2 | indented)
[ -n "$schema" ] && [ -n "$example" ] || fail 'specs/README.md: "Add a field in a minute" must contain a schema and an example as yaml blocks.'

cd "$root"
# The index can list files that were deleted.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar -cf - --null -T - | tar -xf - -C "$copy"
add schemas properties "$schema"
add examples value "$example"
diff "$root/specs/push.yaml" "$copy/specs/push.yaml" || true

# Compiles only if the accessor was generated, and passes only if the sandbox returns the example.
cat > "$copy/facade/src/test/java/dev/trivet/AddedFieldTest.java" <<'END'
package dev.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trivet.push.model.Employee;
import dev.trivet.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

class AddedFieldTest {

    @Test
    void getJobTitle_exampleEmployee_returnsExample() {
        try (Sandbox sandbox = Sandbox.builder().strict().start();
                PushSecurity push = PushSecurity.builder()
                        .apiKey(sandbox.pushApiKey())
                        .baseUrl(sandbox.pushUrl())
                        .build()) {
            String id = sandbox.employees().get(0).id();
            Employee employee = push.employees().get(id).execute();
            System.out.println("employee.getJobTitle() returns " + employee.getJobTitle());
            assertThat("jobTitle: " + employee.getJobTitle()).isEqualTo(System.getProperty("expected"));
        }
    }
}
END

log=$copy/build.log
tests=SpecTest,dev/trivet/push/**/*Test,dev/trivet/sandbox/**/*Test,PushSandboxTest,PushEmployeesTest,AddedFieldTest
tests=$tests,dev/trivet/cli/push/*Test
mvn --batch-mode --file "$copy/pom.xml" --projects cli --also-make -Dtrivet.analyze.skip=true -Dspotless.check.skip=true \
  -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false -Dexpected="$(block 2)" "$@" test > "$log" 2>&1 || {
  grep -E '^\[ERROR\]|Tests run:.*(Failures: [1-9]|Errors: [1-9])|BUILD' "$log" | head -n 40 >&2
  fail 'The build fails after the steps in specs/README.md.'
}
grep -h -E '^\[(INFO|WARNING)\] Tests run: [0-9]+, .*[0-9]$|^employee\.getJobTitle\(\)' "$log" \
  || fail 'No test ran.'
grep -q '^employee\.getJobTitle() returns ' "$log" || fail 'No test called the accessor.'
