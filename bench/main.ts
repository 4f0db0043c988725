import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { median, runOnce, runPairs } from './measure';
import { assertSameResources } from './same-resources';

// Every budget as a ratio measured in one run: absolute times drift with the machine, ratios hold.
// The smoke run, on whatever machine CI has, fails on ratios between two programs only, not on seconds.
// `npm run bench` runs all at full size; `-- --smoke` a small fleet once, for CI; `-- PERF-02` one budget alone.

const ROOT = join(__dirname, '..');
// Inside the package, so that `roadbed` means this one.
const COMPILED = join(__dirname, '.compiled');
const asked = process.argv.slice(2);
const smoke = asked.includes('--smoke');
const wanted = (id: string): boolean => !asked.some((word) => word.startsWith('PERF-')) || asked.includes(id);
const scratch = mkdtempSync(join(tmpdir(), 'roadbed-bench-'));
let failures = 0;

/** The programs as users run them: compiled, against the compiled library. */
function compilePrograms(): void {
  mkdirSync(COMPILED, { recursive: true });
  for (const program of ['fleet', 'l1-fleet', 'paved-fleet']) {
    const { code } = transformFileSync(join(__dirname, 'programs', `${program}.ts`), {
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    writeFileSync(join(COMPILED, `${program}.js`), code);
  }
}

function program(name: string, services: number): string[] {
  return [join(COMPILED, `${name}.js`), `${services}`, join(scratch, `${name}-${services}`)];
}

function outputOf(args: readonly string[]): string {
  return args[2] ?? '';
}

function report(id: string, what: string, ratio: number, budget: number, detail: string, isAbsolute = false): void {
  const kept = ratio <= budget;
  if (!kept && !(smoke && isAbsolute)) failures++;
  console.log(
    `${kept ? '✔' : '✖'} ${id}  ${ratio.toFixed(2)} (budget ${budget.toFixed(2)})  ${what}\n            ${detail}`,
  );
}

/** PERF-01: a fleet against the hand-written program that yields the same resources. */
function fleetAgainstL1(): void {
  const [services, pairs] = smoke ? [20, 3] : [200, 3];
  const [paved, l1] = [program('paved-fleet', services), program('l1-fleet', services)];
  const costs = runPairs(pairs, paved, l1);
  const count = assertSameResources(outputOf(paved), outputOf(l1));
  const [seconds, byHand] = [median(costs.a.map((c) => c.seconds)), median(costs.b.map((c) => c.seconds))];
  const [memory, memoryByHand] = [median(costs.a.map((c) => c.megabytes)), median(costs.b.map((c) => c.megabytes))];
  const size = `${services * 3} stacks, ${count} blocks`;
  report(
    'PERF-01',
    'wall time of the fleet / hand-written',
    seconds / byHand,
    1,
    `${size}: ${seconds.toFixed(2)} s / ${byHand.toFixed(2)} s`,
  );
  report(
    'PERF-01',
    'memory of the fleet / hand-written',
    memory / memoryByHand,
    1,
    `${memory.toFixed(0)} MB / ${memoryByHand.toFixed(0)} MB`,
  );
}

/** PERF-02: one service, from `node` to written JSON. */
function oneService(): void {
  const [paved, l1] = [program('paved-fleet', 1), program('l1-fleet', 1)];
  const costs = runPairs(smoke ? 3 : 9, paved, l1);
  const [seconds, byHand] = [median(costs.a.map((c) => c.seconds)), median(costs.b.map((c) => c.seconds))];
  const detail = `${(seconds * 1000).toFixed(0)} ms / ${(byHand * 1000).toFixed(0)} ms`;
  report('PERF-02', 'one service in three environments / hand-written', seconds / byHand, smoke ? 1.3 : 1.1, detail);
  report('PERF-02', 'one service / 0.8 s', seconds / 0.8, 1, detail, true);
}

/** PERF-03: ten times the services. */
function tenTimes(): void {
  const services = smoke ? 10 : 100;
  const small = runOnce(program('paved-fleet', services));
  const large = runOnce(program('paved-fleet', services * 10));
  const memory = `${small.megabytes.toFixed(0)} MB → ${large.megabytes.toFixed(0)} MB`;
  const detail = `${services * 3} → ${services * 30} stacks: ${small.seconds.toFixed(2)} s → ${large.seconds.toFixed(2)} s, ${memory}`;
  report('PERF-03', 'time for ten times the services', large.seconds / small.seconds, 10.5, detail);
}

/** PERF-06: what loading the library adds to loading cdktf. */
function requireCost(): void {
  // cdktf in both: roadbed alone does not even load it before the first construct is named.
  const load = (...modules: string[]): string[] => [
    '-e',
    modules.map((name) => `require(${JSON.stringify(name)})`).join(';'),
  ];
  const costs = runPairs(smoke ? 5 : 15, load('cdktf', ROOT), load('cdktf'));
  const added = (median(costs.a.map((c) => c.seconds)) - median(costs.b.map((c) => c.seconds))) * 1000;
  report('PERF-06', "require('roadbed') over require('cdktf') / 30 ms", added / 30, 1, `${added.toFixed(1)} ms`, true);
}

/** PERF-07: the tests that need only Node and Terraform. */
function testSuite(): void {
  const start = process.hrtime.bigint();
  const { status } = spawnSync('npm', ['test', '--silent'], { cwd: ROOT, stdio: 'ignore' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error('npm test failed');
  report('PERF-07', 'npm test / 90 s', seconds / 90, 1, `${seconds.toFixed(1)} s`);
}

try {
  compilePrograms();
  console.log(`Node ${process.versions.node}${smoke ? ', smoke: small fleets, few runs' : ''}\n`);
  if (wanted('PERF-01')) fleetAgainstL1();
  if (wanted('PERF-02')) oneService();
  if (wanted('PERF-03')) tenTimes();
  if (wanted('PERF-06')) requireCost();
  if (wanted('PERF-07') && !smoke) testSuite();
} finally {
  for (const made of [scratch, COMPILED]) rmSync(made, { recursive: true, force: true });
}
if (failures > 0) {
  console.log(`\n${failures} over budget`);
  process.exitCode = 1;
}
