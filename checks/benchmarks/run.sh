#!/bin/sh
# Runs benchmarks, as README.md describes. Build the module first.
cd "$(dirname "$0")" || exit 1
exec java -cp "target/benchmarks.jar:$(cat target/class-path)" dev.trivet.benchmarks.Benchmarks "$@"
