#!/usr/bin/env bash
# The ten lines, written in Python against the wheel jsii makes, give the same bytes as in TypeScript.
. "$(dirname "$0")/../lib.sh"
jsii-pacmak --target python --outdir "$scratch/dist" --force >"$scratch/pacmak.log" 2>&1 || { tail -n 40 "$scratch/pacmak.log"; fail 'jsii-pacmak'; }
wheel=$(ls "$scratch"/dist/python/*.whl)
say "built $(basename "$wheel")"
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check "$wheel" 'cdktf==0.21.0'
CDKTF_OUTDIR="$scratch/typescript" tsx test/portability/ten-lines/main.ts >"$scratch/ts.log" 2>&1 || { cat "$scratch/ts.log"; fail 'the ten lines in TypeScript'; }
# The wheel carries no provider bindings: they are found in node_modules of the working directory.
CDKTF_OUTDIR="$scratch/python" PYTHONDONTWRITEBYTECODE=1 \
  "$scratch/venv/bin/python" test/portability/python/main.py >"$scratch/py.log" 2>&1 || { tail -n 40 "$scratch/py.log"; fail 'the ten lines in Python'; }
same_bytes "$scratch/typescript" "$scratch/python" 'the ten lines in TypeScript and in Python'
