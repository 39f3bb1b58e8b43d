#!/usr/bin/env bash
# Copies this checkout, without ignored files.
# Usage: copy.sh FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The index can list files that were deleted.
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar -cf - --null -T - | tar -xf - -C "$1"
