# Sourced by every check: the top level, the tools, a scratch folder that goes away.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export PATH="$root/node_modules/.bin:$PATH"
export CHECKPOINT_DISABLE=1 NO_COLOR=1 JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
exec </dev/null

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say() { printf '  %s\n' "$*"; }
fail() { printf '  FAILED: %s\n' "$*"; exit 1; }

# The example, synthesized into $1 by the node command in $2… (default: node), from whatever directory we stand in.
synth_example() {
  local out=$1
  shift
  [ $# -gt 0 ] || set -- node
  CDKTF_OUTDIR="$out" "$@" --import "$root/node_modules/tsx/dist/loader.mjs" "$root/examples/shop/main.ts" >"$scratch/synth.log" 2>&1 ||
    { tail -n 40 "$scratch/synth.log"; fail "the example does not synthesize with: $*"; }
  [ -f "$out/manifest.json" ] || fail "no manifest.json in $out"
}

# Every file of two folders, byte for byte.
same_bytes() {
  diff -r "$1" "$2" | head -n 40 || true
  diff -rq "$1" "$2" >/dev/null || fail "$3"
  say "$(find "$1" -type f | wc -l | tr -d ' ') files equal: $3"
}

# The tree as it would be committed, without anything installed or built.
copy_tree() {
  mkdir -p "$1"
  git ls-files -co --exclude-standard -z | while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
    tar --null -T - -cf - | tar -xf - -C "$1"
}
