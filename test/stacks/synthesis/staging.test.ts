import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { makeStaging, removeAbandonedStaging } from '../../../src/stacks/synthesis/staging';
import { scratchDirectory } from './scratch';

const DAY_SECONDS = 24 * 60 * 60;

/** The name that the staging directory of another process would have. */
function renamed(directory: string, change: (name: string) => string): string {
  const to = path.join(path.dirname(directory), change(path.basename(directory)));
  fs.renameSync(directory, to);
  return to;
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

function age(directory: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  fs.utimesSync(directory, then, then);
}

test('what a dead process left behind is removed', () => {
  const outdir = scratchDirectory();
  const left = renamed(makeStaging(outdir), (name) => name.replace(`-${process.pid}-`, `-${deadPid()}-`));
  fs.writeFileSync(path.join(left, '0.tf.json'), '{}');
  removeAbandonedStaging(outdir);
  expect(fs.readdirSync(outdir)).toEqual([]);
});

test('that of a living process stays', () => {
  const outdir = scratchDirectory();
  const own = makeStaging(outdir);
  const parents = renamed(makeStaging(outdir), (name) => name.replace(`-${process.pid}-`, `-${process.ppid}-`));
  removeAbandonedStaging(outdir);
  expect(fs.readdirSync(outdir).sort()).toEqual([own, parents].map((directory) => path.basename(directory)).sort());
});

test.each([
  [
    'of another machine',
    (name: string): string => name.replace(/staging-[0-9a-f]{8}-\d+/, `staging-00000000-${deadPid()}`),
  ],
  ['of an earlier version', (): string => '.roadbed-staging-5q3WHd'],
])('one %s stays for a day', (_whose, change) => {
  const outdir = scratchDirectory();
  const left = renamed(makeStaging(outdir), change);
  age(left, DAY_SECONDS - 60);
  removeAbandonedStaging(outdir);
  expect(fs.readdirSync(outdir)).toHaveLength(1);
  age(left, DAY_SECONDS + 60);
  removeAbandonedStaging(outdir);
  expect(fs.readdirSync(outdir)).toEqual([]);
});

test('nothing else is touched', () => {
  const outdir = scratchDirectory();
  fs.mkdirSync(path.join(outdir, 'stacks'));
  age(path.join(outdir, 'stacks'), 2 * DAY_SECONDS);
  removeAbandonedStaging(outdir);
  expect(fs.readdirSync(outdir)).toEqual(['stacks']);
});
