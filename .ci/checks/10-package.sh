#!/usr/bin/env bash
# The packed package has what it needs and nothing else, and works in an empty directory, as the README says.
. "$(dirname "$0")/../lib.sh"
npm pack --silent --ignore-scripts --pack-destination "$scratch" >/dev/null
tarball=$(ls "$scratch"/*.tgz)

# contents
tar -tzf "$tarball" | sed 's|^package/||' | sort >"$scratch/files"
strays=$(grep -vE '^(lib/.*\.(js|d\.ts|json)|data/.*\.json|data/validators/.*\.js|bin/roadbed|\.jsii|package\.json|schemas/.*\.json|README\.md|LICENSE|CHANGELOG\.md|node_modules/.*)$' "$scratch/files" || true)
[ -z "$strays" ] || fail "files that do not belong in the package: $strays"
for file in lib/index.js lib/index.d.ts bin/roadbed .jsii package.json README.md LICENSE CHANGELOG.md; do
  grep -qxF "$file" "$scratch/files" || fail "$file is missing from the package"
done
mkdir "$scratch/unpacked" && tar -xzf "$tarball" -C "$scratch/unpacked"
package="$scratch/unpacked/package"
rm -rf "$package/node_modules"
# Bytes of files, as npm counts them: what folders take is a matter of the file system.
size() { find "$@" -type f -printf '%s\n' | awk '{ bytes += $1 } END { print bytes }'; }
bytes=$(size "$package")
facts=$(size "$package/data/provider-facts")
rules=$(size "$package/lib/policy/rules")
shares="$((100 * facts / bytes)) % facts of providers, $((100 * rules / bytes)) % rules"
[ "$bytes" -lt 7000000 ] || fail "the unpacked package has $bytes bytes without bundled dependencies ($shares), 7,000,000 are allowed"
say "$(find "$package" -type f | wc -l | tr -d ' ') files, $bytes bytes unpacked without bundled dependencies: $shares"

# a consumer without providers
mkdir "$scratch/consumer" && cd "$scratch/consumer"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "$tarball" cdktf@0.21.0 constructs@10.6.0
installed=$(ls node_modules node_modules/@* 2>/dev/null | grep -c . || true)
node -e "const r = require('roadbed'); for (const name of Object.keys(r)) if (r[name] === undefined) throw new Error(name)"
node -e "
  require('roadbed');
  const early = Object.keys(require.cache).filter((file) => /roadbed.(lib.(policy|offline)|data)./.test(file));
  if (early.length > 0) throw new Error('loaded before it is needed: ' + early);
"
say "an empty directory with cdktf and constructs loads every public name ($installed packages installed)"
version=$(node_modules/.bin/roadbed --version)
[ "$version" = "$(node -p "require('roadbed/package.json').version")" ] || fail "roadbed --version says \"$version\""
say "the roadbed command runs: $version"

node -e "
  const { readFileSync, writeFileSync } = require('node:fs');
  const ts = require('$root/node_modules/typescript');
  const source = readFileSync('$root/test/portability/ten-lines/main.ts', 'utf8');
  writeFileSync('main.js', ts.transpile(source, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true }));
"
if node main.js >without.log 2>&1; then fail 'a service was built without a provider package'; fi
grep -q 'npm install .*@cdktf/provider-' without.log || { cat without.log; fail 'a missing provider is not told as one clear error'; }
say "without a provider: $(grep -m1 'npm install' without.log)"

# with the providers the ten lines need
npm install --silent --no-audit --no-fund --ignore-scripts \
  $(node -p "Object.entries(require('$root/package.json').devDependencies).filter(([n]) => /provider-(aws|kubernetes)$/.test(n)).map((e) => e.join('@')).join(' ')")
node main.js >with.log 2>&1 || { cat with.log; fail 'the ten lines do not synthesize from the package'; }
node -e "
  require('./main.js');
  const files = Object.keys(require.cache);
  if (!files.some((file) => /roadbed.lib.policy.rules./.test(file))) throw new Error('no rule judged the ten lines');
  if (files.some((file) => /roadbed.lib.offline./.test(file))) throw new Error('a synth has loaded the offline plan');
" || fail 'what a synth loads'
say 'importing roadbed loads no rule, and a synth loads no part of the offline plan, which reads the facts'
(cd "$root" && CDKTF_OUTDIR="$scratch/expected" tsx test/portability/ten-lines/main.ts >/dev/null)
same_bytes "$scratch/expected" cdktf.out 'the ten lines, from the package and from the repository'

# what the README tells its reader to do
mkdir "$scratch/reader"
packages=$(cd "$root" && tsx scripts/readme-app.ts "$scratch/reader")
cd "$scratch/reader"
echo '{ "private": true }' >package.json
npm install --silent --no-audit --no-fund $packages "$tarball"
node_modules/.bin/roadbed synth --accept-ledger >synth.log 2>&1 || { cat synth.log; fail "the README's app does not synthesize" ; }
[ -s roadbed.ledger.yaml ] || fail "the README's app has no ledger"
grep -q ' 0 failed ' synth.log || { cat synth.log; fail "policies have something to say of the README's app"; }
say "the README's app: $(grep -m1 -o 'synthesized .*resources' synth.log)"
