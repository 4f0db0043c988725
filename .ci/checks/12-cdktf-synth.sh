#!/usr/bin/env bash
# `npm start` and `npx cdktf synth` write the same bytes.
. "$(dirname "$0")/../lib.sh"
rm -rf cdktf.out
npm start --silent >"$scratch/start.log" 2>&1 || { cat "$scratch/start.log"; fail 'npm start'; }
mv cdktf.out "$scratch/start"
npx cdktf synth >"$scratch/synth.log" 2>&1 || { cat "$scratch/synth.log"; fail 'npx cdktf synth'; }
same_bytes "$scratch/start" cdktf.out 'npm start and npx cdktf synth'
