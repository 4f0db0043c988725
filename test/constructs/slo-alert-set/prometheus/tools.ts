import { spawnSync, SpawnSyncReturns } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { temporaryDirectory } from '../../../support/synth';

type Tool = 'promtool' | 'amtool';

/** Set by CI, and by whoever has promtool and amtool: their scenarios take as long as a third of all other tests. */
const WANTED = process.env.ROADBED_PROMETHEUS_TOOLS === '1';

/** Tests that need a tool of Prometheus: passed over unless they are wanted, and then failing where there is none. */
export function describeWith(tool: Tool): jest.Describe {
  if (!WANTED) return describe.skip;
  if (spawnSync(tool, ['--version']).status === 0) return describe;
  throw new Error(`${tool} is not on the PATH, and ROADBED_PROMETHEUS_TOOLS=1 wants its tests run`);
}

/** What a tool says of a file: nothing when it is content. */
export function complaints(tool: Tool, args: readonly string[], name: string, text: string): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, text);
  const run: SpawnSyncReturns<string> = spawnSync(tool, [...args, path], { encoding: 'utf8', maxBuffer: 1e8 });
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}` || String(run.error);
}

/** What `promtool check rules` says against a rules file. */
export function ruleComplaints(rules: string): string {
  return complaints('promtool', ['check', 'rules'], 'rules.yaml', rules);
}

/** A length of time in which so many events a minute are good, and so many bad. */
export interface Traffic {
  readonly minutes: number;
  readonly good: number;
  readonly bad: number;
}

/** Minutes in which nothing is scraped. */
export interface Silence {
  readonly minutes: number;
}

/** A series of promtool: a counter sampled each minute that rises by so much a minute. */
export function counter(parts: readonly (Traffic | Silence)[], kind: 'good' | 'bad'): string {
  let value = 0;
  const written = parts.map((part) => {
    if (!('good' in part)) return `_x${part.minutes}`;
    const rise = part[kind];
    const from = value + rise;
    value += rise * part.minutes;
    return `${from}+${rise}x${part.minutes - 1}`;
  });
  return ['0', ...written].join(' ');
}

/** Values of a query at minutes. */
export interface Expected {
  readonly expr: string;
  readonly minute: number;
  readonly value: number;
}

/** What is expected of alerts: whether one fires at a minute. */
export function firing(matchers: string, minute: number, value: boolean): Expected {
  return { expr: `count(ALERTS{alertstate="firing",${matchers}}) or vector(0)`, minute, value: value ? 1 : 0 };
}

/** What `promtool test rules` says against what is expected of rules when they read some series. */
export function testComplaints(
  rules: string,
  series: Readonly<Record<string, string>>,
  expected: readonly Expected[],
  more: object = {},
  evaluationMinutes = 1,
): string {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'rules.yaml'), rules);
  const file = join(directory, 'tests.yaml');
  writeFileSync(
    file,
    stringify({
      rule_files: ['rules.yaml'],
      evaluation_interval: `${evaluationMinutes}m`,
      tests: [
        {
          interval: '1m',
          input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
          promql_expr_test: expected.map(({ expr, minute, value }) => ({
            expr,
            eval_time: `${minute}m`,
            exp_samples: [{ labels: '{}', value }],
          })),
          ...more,
        },
      ],
    }),
  );
  const run = spawnSync('promtool', ['test', 'rules', file], { encoding: 'utf8', maxBuffer: 1e8 });
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}`;
}
