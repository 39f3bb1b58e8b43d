#!/bin/sh
# Runs benchmarks: see README.md. Needs a build of the module.
cd "$(dirname "$0")" || exit 1
exec java -cp "target/benchmarks.jar:$(cat target/class-path)" dev.trivet.benchmarks.Benchmarks "$@"
