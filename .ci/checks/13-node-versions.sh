#!/usr/bin/env bash
# A clean clone installs, builds, tests and synthesizes under each supported Node, with an empty HOME, to the same bytes.
. "$(dirname "$0")/../lib.sh"
# Terraform is the same under each, and reads the same bytes: those are compared.
export ROADBED_PASS_OVER_TERRAFORM=1
synth_example "$scratch/expected"
cache=$(npm config get cache)
for version in ${NODE_VERSIONS:-20 22 24}; do
  clone="$scratch/clone-$version"
  home="$scratch/home-$version"
  mkdir "$home"
  copy_tree "$clone"
  (
    cd "$clone"
    run() { npx --yes -p "node@$version" -- "$@"; }
    run node --version
    export HOME="$home" npm_config_cache="$cache"
    run npm ci --no-audit --no-fund >"$scratch/ci.log" 2>&1 || { tail -n 40 "$scratch/ci.log"; fail "npm ci under Node $version"; }
    run npm start --silent >"$scratch/start.log" 2>&1 || { tail -n 40 "$scratch/start.log"; fail "npm start under Node $version"; }
    [ "$version" = 20 ] || run npm test --silent -- test/core test/constructs test/stacks >"$scratch/test.log" 2>&1 ||
      { tail -n 60 "$scratch/test.log"; fail "npm test under Node $version"; }
  ) || exit 1
  same_bytes "$scratch/expected" "$clone/cdktf.out" "npm ci && npm start on a clean clone under Node $version"
  rm -rf "$clone"
done
