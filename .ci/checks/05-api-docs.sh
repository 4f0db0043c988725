#!/usr/bin/env bash
# API.md is what jsii-docgen makes of the compiled surface.
. "$(dirname "$0")/../lib.sh"
jsii-docgen -o "$scratch/API.md"
diff -u API.md "$scratch/API.md" | head -n 40 || true
cmp -s API.md "$scratch/API.md" || fail 'API.md is out of date: run `npm run docgen` and commit it'
say "API.md is up to date ($(wc -l <API.md | tr -d ' ') lines)"
