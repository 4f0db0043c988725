#!/usr/bin/env bash
# Every ```ts example in README.md, docs/ and doc comments compiles (jsii-rosetta, strict); no link is dead.
. "$(dirname "$0")/../lib.sh"
tsx scripts/doc-links.ts
tsx scripts/doc-examples.ts
