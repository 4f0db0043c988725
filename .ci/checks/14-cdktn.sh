#!/usr/bin/env bash
# Under CDK Terrain, by npm alias, the tests pass and the example differs in the engine's own version stamp only.
. "$(dirname "$0")/../lib.sh"
# Terraform reads the same bytes from both: those are compared.
export ROADBED_PASS_OVER_TERRAFORM=1
cdktn=0.24.0
synth_example "$scratch/cdktf"
tree="$scratch/tree"
copy_tree "$tree"
cp -R lib .jsii "$tree/" # jsii cannot compile against an alias: it looks for an assembly named cdktf
cd "$tree"
rm package-lock.json
node - "$cdktn" <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.devDependencies.cdktf = `npm:cdktn@${process.argv[2]}`;
delete manifest.peerDependencies;
delete manifest.devEngines;
manifest.overrides = {};
for (const name of Object.keys(manifest.devDependencies)) {
  if (/^(jsii|projen|eslint|prettier|typescript-eslint|cdktf-cli)/.test(name)) delete manifest.devDependencies[name];
  else if (name.startsWith('@cdktf/provider-')) manifest.overrides[name] = { cdktf: '$cdktf' };
}
writeFileSync('package.json', JSON.stringify(manifest, null, 2));
JS
npm install --silent --no-audit --no-fund --ignore-scripts --no-package-lock
[ "$(node -p "require('cdktf/package.json').name")" = cdktn ] || fail 'cdktf is not cdktn here'
[ -z "$(find node_modules -path '*/node_modules/cdktf/package.json' | tail -n +2)" ] || fail 'a second engine is installed'
CDKTF_OUTDIR="$scratch/cdktn" node --import tsx examples/shop/main.ts >"$scratch/synth.log" 2>&1 || { tail -n 40 "$scratch/synth.log"; fail 'the example does not synthesize'; }
grep -rlF "$cdktn" "$scratch/cdktn" | xargs -r sed -i -E "s/(\"(version|engine)\": ?\")${cdktn//./\\.}\"/\10.21.0\"/; s/^\| cdktf \| ${cdktn//./\\.} /| cdktf | 0.21.0 /"
# The manifest of the evidence holds the hashes of files with the stamp.
sed -i -E 's/("sha256": ?")[0-9a-f]{64}"/\1"/' "$scratch"/{cdktf,cdktn}/evidence/manifest.json
same_bytes "$scratch/cdktf" "$scratch/cdktn" "the example under cdktf 0.21.0 and cdktn $cdktn, version stamp aside"
jest --silent >"$scratch/jest.log" 2>&1 || { grep -E '●|^Tests:' "$scratch/jest.log" | sort -u | head -n 40; fail "tests under cdktn $cdktn"; }
say "under cdktn $cdktn: $(grep '^Tests:' "$scratch/jest.log")"
