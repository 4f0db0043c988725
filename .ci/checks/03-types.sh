#!/usr/bin/env bash
# Tests, examples, benchmarks and build scripts type-check against the sources.
. "$(dirname "$0")/../lib.sh"
npm run --silent typecheck
say 'tests, examples, bench and scripts type-check'
