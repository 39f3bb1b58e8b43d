#!/usr/bin/env bash
# Checks the relative links in all Markdown files: the file must exist, and so must the heading of
# an anchor.
# Prints the broken links. Exits with 1 if there are any, or if no link was found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# anchors FILE: prints the anchors of the headings, as GitHub generates them.
anchors() {
  awk '/^ *```/ { code = !code } !code && /^#+ / { sub(/^#+ /, ""); print tolower($0) }' "$1" \
    | sed 's/[^a-z0-9 _-]//g; s/ /-/g'
}

# links FILE: prints the targets of the links outside code.
links() {
  awk '/^ *```/ { code = !code } !code' "$1" | { grep -o '](\([^)]*\))' || true; } | sed 's/^](//; s/)$//'
}

checked=0
broken=0
while IFS= read -r document; do
  while IFS= read -r link; do
    case $link in
      *://* | mailto:*) continue ;;
    esac
    checked=$((checked + 1))
    path=${link%%#*}
    target=$document
    [ -z "$path" ] || target=$(dirname "$document")/$path
    if [ ! -e "$target" ]; then
      printf '%s: cannot resolve %s: the file does not exist.\n' "$document" "$link"
    elif [[ $link == *#* ]] && ! grep -qxF -e "${link#*#}" <<<"$(anchors "$target")"; then
      printf '%s: cannot resolve %s: the document has no such heading.\n' "$document" "$link"
    else
      continue
    fi
    broken=$((broken + 1))
  done < <(links "$document")
done < <(git ls-files --cached --others --exclude-standard '*.md')

printf 'Checked %s links; %s are broken.\n' "$checked" "$broken"
[ "$checked" -gt 0 ] && [ "$broken" -eq 0 ]
