#!/usr/bin/env bash
# jsii accepts the public surface with no warning silenced but reserved-word.
. "$(dirname "$0")/../lib.sh"
jsii --silence-warnings=reserved-word --fail-on-warnings
tsx scripts/finish-lib.ts
say "$(node -p "Object.keys(JSON.parse(require('fs').readFileSync('.jsii')).types).length") public types compile without a warning"
