#!/usr/bin/env bash
# What projen generates is what .projenrc.ts says.
. "$(dirname "$0")/../lib.sh"
copy_tree "$scratch/tree"
ln -s "$root/node_modules" "$scratch/tree/node_modules"
(cd "$scratch/tree" && PROJEN_DISABLE_POST=1 tsx .projenrc.ts >/dev/null)
for file in $(node -p "require('./.projen/files.json').files.join(' ')"); do
  cmp "$file" "$scratch/tree/$file" || fail "$file is edited by hand; edit .projenrc.ts and run \`npm run default\`"
done
if grep -qE '"resolved": "https?:' package-lock.json; then fail 'package-lock.json names a registry'; fi
say 'generated files are as .projenrc.ts has them; package-lock.json names no registry'
tsx scripts/policy-docs.ts --check || fail 'docs/policy/ is not what the rules say; run `npm run docs:policy`'
say 'docs/policy/ is what the rules say'
tsx scripts/slo-docs.ts --check || fail 'docs/slo-limits.md is not what the limits say; run `npm run docs:slo`'
say 'docs/slo-limits.md is what the limits say'
tsx scripts/schema-validators.ts --check || fail 'data/validators/ is not what the schemas say; run `tsx scripts/schema-validators.ts`'
say 'data/validators/ is what the schemas say'
