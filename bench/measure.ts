import { spawnSync } from 'node:child_process';

/** What one run of a process cost. */
export interface Cost {
  readonly seconds: number;
  /** Peak resident memory in MB. */
  readonly megabytes: number;
}

// A process cannot learn the peak of its children apart, so each says its own as it exits.
const REPORT = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nPEAK '+process.resourceUsage().maxRSS+'\\n'))`;

/** Runs a Node program once and says what it cost; a program that fails ends the bench. */
export function runOnce(args: readonly string[]): Cost {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, ...args], { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
  const peak = /PEAK (\d+)/.exec(stderr)?.[1];
  return { seconds, megabytes: Number(peak) / 1024 };
}

/** Runs two programs in turn, A B A B …, so that a machine that slows down slows both. */
export function runPairs(pairs: number, a: readonly string[], b: readonly string[]): { a: Cost[]; b: Cost[] } {
  const costs: { a: Cost[]; b: Cost[] } = { a: [], b: [] };
  for (let pair = 0; pair < pairs; pair++) {
    costs.a.push(runOnce(a));
    costs.b.push(runOnce(b));
  }
  return costs;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
