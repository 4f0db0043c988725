#!/usr/bin/env bash
# Layering, style and documentation rules, and the one formatter.
. "$(dirname "$0")/../lib.sh"
eslint .
prettier --check --log-level warn .
say 'eslint and prettier have nothing to say'
