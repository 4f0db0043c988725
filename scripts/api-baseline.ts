/**
 * Compares the compiled public surface with api/roadbed.jsii.json, that of the last release, by jsii-diff.
 *
 * `--accept` makes the present surface the baseline: after a release, or (until the first one) at will.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/sources';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const baseline = join(root, 'api/roadbed.jsii.json');
const exemptions = join(root, 'api/allowed-breaking-changes.txt');

/** What says nothing of compatibility: prose, places in files, build facts. */
const LEFT_OUT = new Set([
  'readme',
  'locationInModule',
  'symbolId',
  'fingerprint',
  'dependencyClosure',
  'bundled',
  'metadata',
]);

function compact(value: Json): Json {
  if (Array.isArray(value)) return value.map(compact);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(kept.map(([key, child]) => [key, key === 'docs' ? stability(child) : compact(child)]));
}

/** Of the documentation, only what jsii-diff judges by. */
function stability(docs: Json): Json {
  const entries = docs !== null && typeof docs === 'object' ? Object.entries(docs) : [];
  return Object.fromEntries(entries.filter(([key]) => key === 'stability' || key === 'deprecated'));
}

function accept(): void {
  const assembly = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8')) as Json;
  mkdirSync(join(root, 'api'), { recursive: true });
  writeFileSync(baseline, `${JSON.stringify(compact(assembly), null, 1)}\n`);
  console.log('  api/roadbed.jsii.json is now the present surface');
}

function compare(): number {
  const assembly = JSON.parse(readFileSync(baseline, 'utf8')) as Record<string, Json>;
  // Below node_modules, so that the assemblies of cdktf and constructs are found.
  const released = join(root, 'node_modules/.cache/api-baseline');
  rmSync(released, { recursive: true, force: true });
  mkdirSync(released, { recursive: true });
  writeFileSync(
    join(released, '.jsii'),
    JSON.stringify({ ...assembly, fingerprint: 'baseline', dependencyClosure: {} }),
  );
  writeFileSync(join(released, 'package.json'), readFileSync(join(root, 'package.json')));
  const diff = spawnSync('jsii-diff', [released, root, '--error-on', 'all', '--keys', '--ignore-file', exemptions], {
    cwd: root,
    stdio: 'inherit',
  });
  if (diff.status === 0)
    console.log(`  ${Object.keys(assembly.types ?? {}).length} types of the baseline are as they were, or compatible`);
  else
    console.log(
      '  wanted? add the keys above to api/allowed-breaking-changes.txt; nothing released yet? npm run api:accept',
    );
  return diff.status ?? 1;
}

if (process.argv.includes('--accept')) accept();
else process.exitCode = compare();
