import { spawnSync } from 'node:child_process';

/** What one run of a process cost. */
export interface Cost {
  readonly seconds: number;
  /** Of the processor, in the process and in the system for it: other programs change it less than they change `seconds`. */
  readonly cpuSeconds: number;
  /** Peak resident memory in MB, without that of the processes it started. */
  readonly megabytes: number;
}

// A process cannot learn the peak of its children apart, so each says its own as it exits.
const REPORT = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('\\nPEAK '+maxRSS+' CPU '+(userCPUTime+systemCPUTime)+'\\n')})`;

/** Runs a Node program once and says what it cost; a program that fails ends the bench. */
export function runOnce(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Cost {
  let stderr = '';
  const seconds = secondsOf(() => {
    stderr = runToEnd(process.execPath, ['--import', REPORT, ...args], { variables });
  });
  const [, peak, microseconds] = /PEAK (\d+) CPU (\d+)/.exec(stderr) ?? [];
  return { seconds, cpuSeconds: Number(microseconds) / 1e6, megabytes: Number(peak) / 1024 };
}

/** Runs any program and returns what it said on standard error; one that fails ends the bench. */
export function runToEnd(
  command: string,
  args: readonly string[],
  { cwd, variables = {} }: { readonly cwd?: string; readonly variables?: Readonly<Record<string, string>> } = {},
): string {
  const env = { ...process.env, ...variables };
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stderr;
}

/** How long some work takes. */
export function secondsOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/**
 * Runs several things in turn, A B C A B C …, so that a machine that slows down slows all; the median cost of each, or what
 * `of` makes of the costs.
 */
export function inTurn<K extends string>(
  rounds: number,
  runs: Readonly<Record<K, () => Cost>>,
  of: (values: readonly number[]) => number = median,
): Record<K, Cost> {
  const names = Object.keys(runs) as K[];
  const costs = Array.from({ length: rounds }, () => names.map((name) => runs[name]()));
  const cost = (column: number, what: keyof Cost) => of(costs.map((round) => round[column]?.[what] ?? NaN));
  const made = names.map((name, column) => [
    name,
    {
      seconds: cost(column, 'seconds'),
      cpuSeconds: cost(column, 'cpuSeconds'),
      megabytes: cost(column, 'megabytes'),
    },
  ]);
  return Object.fromEntries(made) as Record<K, Cost>;
}

/** The least value: other programs only ever make a run longer. */
export function least(values: readonly number[]): number {
  return Math.min(...values);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
