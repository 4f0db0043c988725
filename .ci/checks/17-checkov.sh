#!/usr/bin/env bash
# What checkov fails in the examples is decided, with reasons, and nothing else is.
. "$(dirname "$0")/../lib.sh"
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check checkov==3.3.30
synth_example "$scratch/shop"
CDKTF_OUTDIR="$scratch/service" tsx examples/service/main.ts >/dev/null
tsx scripts/checkov.ts "$scratch/venv/bin/checkov" "$scratch/shop" &
shop=$!
tsx scripts/checkov.ts "$scratch/venv/bin/checkov" "$scratch/service"
wait "$shop"
