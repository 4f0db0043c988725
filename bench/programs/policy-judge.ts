import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../lib/policy/judge';

// Judges what a synth has written, in a process of its own: how long policy takes, its rules' loading included.
const [, , output = ''] = process.argv;
const stacks = readdirSync(join(output, 'stacks')).map((name) => ({
  name,
  constructPath: name,
  directory: join('stacks', name),
  document: JSON.parse(readFileSync(join(output, 'stacks', name, 'cdk.tf.json'), 'utf8')) as Record<string, unknown>,
}));
const { entries } = JSON.parse(readFileSync(join(output, 'evidence/catalogue.json'), 'utf8')) as {
  entries: Record<string, object[]>;
};
const catalogue = Object.entries(entries).flatMap(([kind, of]) => of.map((entry) => ({ kind, ...entry }) as never));
const start = process.hrtime.bigint();
const { report } = judge(
  { stacks, catalogue },
  { packs: [], exceptions: [], sharedExceptions: false, notApplicable: () => undefined },
);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const judgements = report.resources.reduce((sum, { passed, results }) => sum + passed.length + results.length, 0);
process.stderr.write(`\nJUDGED ${judgements} in ${seconds}\n`);
