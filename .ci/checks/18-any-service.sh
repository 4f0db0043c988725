#!/usr/bin/env bash
# Five hundred services, each of which says whatever a service may say, hold what every service must; a fifth of them are planned.
. "$(dirname "$0")/../lib.sh"
ROADBED_ANY_SERVICES=500 ROADBED_ANY_PLANNED=100 npx --no-install jest test/constructs/paved-service/any
say 'five hundred services; ROADBED_ANY_SEED=<number> makes others'
