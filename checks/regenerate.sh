#!/usr/bin/env bash
# Performs the steps of docs/regenerating.md, and of the sections to which it refers: in a copy of
# this checkout, and in a new Maven project that has only the artifacts in target/staging, which
# "mvn deploy" writes. Checks the API text, the generated tests, and the comparison with the
# previous version.
# Passes its arguments to Maven, for example -o.
# Requires JDK 17 or newer, and Maven, like the build, and git.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
copy=$work/copy
project=$work/project
local=$work/repository
staging=$root/target/staging
log=$work/build.log
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml")

fail() {
  printf 'regenerate: %s\n' "$@" >&2
  exit 1
}

failed_build() {
  grep -E '^\[ERROR\]|Tests run:.*(Failures: [1-9]|Errors: [1-9])|BUILD' "$log" | head -n 40 >&2
  fail "$1"
}

# block DOCUMENT HEADING LANGUAGE NUMBER: prints the n-th block in that language of the section,
# without the indentation of its list item.
block() {
  awk -v heading="$2" -v language="$3" -v wanted="$4" '
    /^ *```/ && open { open = 0; next }
    !open && /^##+ / { inside = substr($0, index($0, " ") + 1) == heading }
    !inside { next }
    /^ *```/ {
      open = 1
      indent = index($0, "`") - 1
      printed = substr($0, indent + 4) == language && ++number == wanted
      next
    }
    open && printed { found = 1; print substr($0, indent + 1) }
    END { exit !found }' "$root/$1" || fail "$1: \"$2\" must contain $4 $3 block(s)."
}

regenerating=docs/regenerating.md
enum_value=$work/enum-value.diff
operation=$work/operation.diff
removal=$work/removal.diff
block $regenerating 'Add an enum value' diff 1 > "$enum_value"
block $regenerating 'Add an operation and a tag' diff 1 > "$operation"
block $regenerating 'Remove a property' diff 1 > "$removal"
property=$(block specs/README.md 'Add a field in a minute' yaml 1)
example=$(block specs/README.md 'Add a field in a minute' yaml 2)

# apply FOLDER DIFF [OPTION...]: applies a diff of the documentation.
apply() {
  (cd "$1" && git apply -p0 -C1 "${@:3}" "$2") || fail "The diff in $regenerating cannot be applied: $(basename "$2" .diff)."
}

# add FILE SECTION PARENT TEXT: adds lines at the end of components/SECTION/Employee/PARENT.
add() {
  # In the environment, because some versions of awk reject a line break in -v.
  text=$(sed 's/^/        /' <<<"$4") awk -v section="$2" -v parent="$3" '
    function insert() { if (inside) { print ENVIRON["text"]; inside = 0; count++ } }
    /^( ? ? ? ? ? ? ?)[^ #]/ { insert() }
    /^  [^ #]/ { in_section = $1 == section ":" }
    /^    [^ #]/ { in_object = in_section && $1 == "Employee:" }
    { print }
    in_object && /^      [^ #]/ && $1 == parent ":" { inside = 1 }
    END { insert(); exit count == 1 ? 0 : 1 }' "$1" > "$work/edited.yaml" \
    || fail "$1 has no components/$2/Employee/$3."
  mv "$work/edited.yaml" "$1"
}

# make_additions FOLDER [OPTION...]: adds a property, an enum value, an operation and a tag.
make_additions() {
  add "$1/specs/push.yaml" schemas properties "$property"
  add "$1/specs/push.yaml" examples value "$example"
  apply "$1" "$enum_value" "${@:2}"
  apply "$1" "$operation" "${@:2}"
}

# has CHANGE FILE TEXT: checks that the file contains the effect of a change.
has() {
  grep -qF -- "$3" "$2" || fail "$1: \"$3\" is not in $(basename "$2")."
  printf '%-20s %s\n' "$1" "$3"
}

# ran BUILD TEST...: checks that the tests ran.
ran() {
  grep -E 'Tests run: [1-9][0-9]*, Failures: 0, Errors: 0' "$log" > "$work/ran" || fail "$1: no test ran."
  for test in "${@:2}"; do
    grep -qF -- "$test" "$work/ran" || fail "$1: $test did not run."
  done
}

[ -d "$staging/dev" ] || fail 'There are no artifacts in target/staging. Run "mvn -DskipTests -Dmaven.install.skip deploy".'
"$root/checks/local-repository.sh" "$local"

# The staged artifacts serve as the last release, 1.0.0.
for folder in "$staging"/dev/trivet/*/*/; do
  artifact=$(basename "$(dirname "$folder")")
  release=$local/dev/trivet/$artifact/1.0.0
  mkdir -p "$release"
  for file in "$folder"*.jar; do
    case $file in
      *-sources.jar | *-javadoc.jar | *'*.jar') ;;
      *) cp "$file" "$release/$artifact-1.0.0.jar" ;;
    esac
  done
  sed "s:<version>$version</version>:<version>1.0.0</version>:" "$folder"*.pom > "$release/$artifact-1.0.0.pom"
done

# ------------------------------------------------------------------ In a copy of the repository

mkdir "$copy"
"$root/checks/copy.sh" "$copy"
make_additions "$copy"

mkdir "$copy/acme-client"
block CONTRIBUTING.md 'Add a vendor' yaml 1 > "$copy/specs/acme.yaml"
block CONTRIBUTING.md 'Add a vendor' xml 1 > "$copy/acme-client/pom.xml"
lines=$(wc -l < "$copy/acme-client/pom.xml")
[ "$lines" -le 25 ] || fail "CONTRIBUTING.md: the pom in \"Add a vendor\" has $lines lines; the maximum is 25."
# add_client POM ELEMENTS: adds the client to the first dependencies of the pom.
add_client() {
  awk -v elements="$2" '{ print } !done && /<dependencies>/ {
      print "    <dependency><groupId>dev.trivet</groupId><artifactId>trivet-acme-client</artifactId>" elements "</dependency>"
      done = 1
    }' "$root/$1" > "$copy/$1"
}
add_client pom.xml '<version>${project.version}</version>'
add_client bom/pom.xml '<version>${project.parent.version}</version>'
add_client docs/pom.xml ''
add_client checks/api/pom.xml '<scope>test</scope>'
sed -i 's:^    <module>client-parent</module>:&\n    <module>acme-client</module>:' "$copy/pom.xml"
find "$copy" -name pom.xml -exec sed -i "s:<version>$version</version>:<version>1.1.0</version>:" {} +

cp -R "$root/checks/regenerate/copy/." "$copy"

tests=SpecTest,dev/trivet/push/**/*Test,dev/trivet/sandbox/push/*Test,PushSandboxTest,PushEmployeesTest,AddedFieldTest
tests=$tests,dev/trivet/cli/push/*Test,dev/trivet/acme/**/*Test,PublishedApiTest

# in_copy ARGUMENT...: builds the copy, and writes its API text.
in_copy() {
  mvn --batch-mode --file "$copy/pom.xml" -Dmaven.repo.local="$local" --also-make -Dtrivet.api.accept \
    -Dtrivet.last-release=1.0.0 -Dtrivet.analyze.skip=true -Dspotless.check.skip=true -Dmaven.javadoc.skip=true \
    -Dmaven.source.skip=true -Dcyclonedx.skip=true -Dsurefire.failIfNoSpecifiedTests=false "$@" verify > "$log" 2>&1
}

in_copy --projects cli,acme-client,checks/api --activate-profiles '!accept-api' -Dtest="$tests" -Dexpected="$example" "$@" \
  || failed_build "The build fails after the additions in $regenerating, or reports them as incompatible."
grep -h -E '^\[(INFO|WARNING)\] Tests run: [0-9]+, .*[0-9]$' "$log" || fail 'No test ran.'
ran 'Copy' TeamsApiContractTest EmployeesApiContractTest PushModelContractTest AddedFieldTest AddedVendorTest TicketsApiContractTest \
  AcmeModelContractTest
grep -q '^employee\.getJobTitle() returns ' "$log" || fail 'No test called the accessor.'

diff -r "$root/api" "$copy/api" > "$work/api.diff" || true
report=$copy/push-client/target/japicmp/compare-api.diff
contract=$copy/push-client/target/generated-sources/openapi/src/test/java/dev/trivet/push
has 'Property' "$work/api.diff" '>   public @Nullable String getJobTitle()'
has 'Property' "$report" 'getJobTitle()'
has 'Property' "$contract/api/EmployeesApiContractTest.java" '"jobTitle"'
has 'Enum value' "$work/api.diff" 'BrowserType VIVALDI'
has 'Enum value' "$report" 'VIVALDI'
has 'Enum value' "$contract/model/PushModelContractTest.java" 'BrowserType.VIVALDI'
has 'Operation' "$work/api.diff" 'getTeam('
has 'Operation' "$report" 'GET_TEAM'
has 'Tag' "$work/api.diff" 'TeamsApi teams()'
has 'Tag' "$report" 'teams()'
has 'Vendor' "$work/api.diff" 'acme-client.txt'
! grep -q '^<' "$work/api.diff" || fail "Additions remove lines of the API text: $(grep '^<' "$work/api.diff" | head -n 3)"
printf '%-20s compatible\n' 'Additions'

cp -R "$copy/api" "$work/api"
apply "$copy" "$removal"
# Continues after the failure in push-client.
in_copy --projects checks/api --fail-never -Dtest=PublishedApiTest "$@" || true
incompatible='Versions of archives indicate a minor change but binary incompatible changes found'
grep -q "$incompatible" "$log" || failed_build 'The removal of a property is not reported as incompatible.'
diff -r "$work/api" "$copy/api" > "$work/api.diff" || true
has 'Removed property' "$work/api.diff" '<   public @Nullable String getExtensionVersion()'
printf '%-20s incompatible\n' 'Removal'

# ------------------------------------------------------ In a project that has only the artifacts

mkdir "$project"
cp -R "$root/checks/regenerate/project/." "$project"

# client MODULE PACKAGE NAME VENDOR: writes the pom of a client from the documentation.
client() {
  {
    printf '%s\n' '<project xmlns="http://maven.apache.org/POM/4.0.0">' '<modelVersion>4.0.0</modelVersion>' \
      '<parent><groupId>com.example</groupId><artifactId>regenerated</artifactId><version>1</version></parent>' \
      "<artifactId>$1-client</artifactId>"
    block $regenerating 'In your own project' xml 2
    echo '<build><plugins>'
    for number in 1 2; do
      block codegen/README.md 'Use it in your build' xml $number
    done | sed -e "s:<inputSpec>.*</inputSpec>:<inputSpec>\${project.basedir}/../specs/$1.yaml</inputSpec>:" \
      -e "s:<clientName>.*</clientName>:<clientName>$3</clientName>:" \
      -e "s:<vendor>.*</vendor>:<vendor>$4</vendor>:" \
      -e "s:<basePackage>.*</basePackage>:<basePackage>$2</basePackage>:"
    [ "$1" != push ] || block $regenerating 'In your own project' xml 3
    echo '</plugins></build></project>'
  } > "$project/$1/pom.xml"
}

mkdir "$project/push" "$project/acme"
client push dev.trivet.push Push 'Push Security'
client acme com.example.acme Acme Acme
{
  printf '%s\n' '<project xmlns="http://maven.apache.org/POM/4.0.0">' '<modelVersion>4.0.0</modelVersion>' \
    '<parent><groupId>com.example</groupId><artifactId>regenerated</artifactId><version>1</version></parent>' \
    '<artifactId>app</artifactId>'
  block $regenerating 'In your own project' xml 4 | sed '/<\/dependencies>/d'
  cat "$project/app/test-dependencies.xml"
  echo '</dependencies></project>'
} > "$project/app/pom.xml"

in_project() {
  (cd "$project" && mvn --batch-mode -Dmaven.repo.local="$local" -Daether.offline.protocols=file -Dtrivet.staging="$staging" \
    -Dtrivet.version="$version" "$@") > "$log" 2>&1
}

unpack=$(block $regenerating 'In your own project' sh 1 | sed -e 's/\\$//' -e "s/0\\.1\\.0-SNAPSHOT/$version/" -e 's/^ *mvn//' | tr -d '\n')
# shellcheck disable=SC2086 # Several arguments.
in_project --non-recursive "$@" $unpack || failed_build 'The document cannot be unpacked.'
mv "$project/specs/dev/trivet/specs/push.yaml" "$project/specs/push.yaml"
block CONTRIBUTING.md 'Add a vendor' yaml 1 > "$project/specs/acme.yaml"
make_additions "$project" --include=specs/push.yaml

in_project -Dexpected="$example" "$@" verify || failed_build 'The build of the project fails, or reports the additions as incompatible.'
ran 'Project' TeamsApiContractTest EmployeesApiContractTest PushModelContractTest OwnClientTest TicketsApiContractTest
report=$project/push/target/japicmp/compare-client.diff
has 'Own property' "$report" 'getJobTitle()'
has 'Own enum value' "$report" 'VIVALDI'
has 'Own operation' "$report" 'GET_TEAM'
has 'Own tag' "$report" 'teams()'
has 'Own vendor' "$log" 'TicketsApiContractTest'
has 'Own client' "$log" 'The facade returns the property of the generated client: '

apply "$project" "$removal" --include=specs/push.yaml
if in_project --projects push "$@" verify; then
  fail 'The build of the project passes, although a property is removed.'
fi
grep -q 'There is at least one incompatibility: .*getExtensionVersion' "$log" || failed_build 'The build fails, but not because a property is removed.'
printf '%-20s incompatible\n' 'Own removal'
