#!/usr/bin/env bash
# Nothing public that was released is broken, unless api/allowed-breaking-changes.txt says so.
. "$(dirname "$0")/../lib.sh"
tsx scripts/api-baseline.ts
