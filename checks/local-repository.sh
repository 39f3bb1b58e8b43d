#!/usr/bin/env bash
# Creates a local repository that shares all artifacts with the user's repository, except Trivet's.
# Usage: local-repository.sh FOLDER
set -euo pipefail

shared=${TRIVET_LOCAL_REPOSITORY:-$HOME/.m2/repository}
rm -rf "$1"
mkdir -p "$shared/dev" "$1/dev"
for entry in "$shared"/* "$shared"/dev/*; do
  case ${entry#"$shared"/} in
    dev | dev/trivet | '*' | 'dev/*') ;;
    *) ln -s "$entry" "$1/${entry#"$shared"/}" ;;
  esac
done
