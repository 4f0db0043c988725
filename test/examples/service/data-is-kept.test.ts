import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { constructVersions, versionChanges } from '../../../src/cli/construct-versions';
import { renderUpgrade } from '../../../src/cli/upgrade-summary';
import { lossesIn } from '../../../src/offline/rehearsal/losses';
import { Rehearsal } from '../../../src/offline/rehearsal/rehearse-upgrade';
import '../../golden/golden';
import { goldenPath } from '../../golden/golden-file';
import { describeWithTerraform } from '../../offline/run/terraform-at-hand';
import { SynthesizedApp } from '../../support/synth';
import { AppliedExample } from '../applied-example';
import { Edits, refusalOfExample, replaced, synthExample } from '../synth-example';

// Real Terraform, over an example on two clouds.
jest.setTimeout(180_000);

const DATA = ['checkout-prod-ie-data', 'checkout-prod-de-data'];
const STATES = ['checkout-prod-ie', 'checkout-prod-de', ...DATA];
const LINE = /^ *- \{ state: (\S+), address: (\S+), .*\}$/gm;

const withoutDatabase: Edits = {
  'checkout.ts': (text) => replaced(text, "Dependency.postgres('baskets', { size: SizeClass.MEDIUM }),", ''),
};
const toPreview: Edits = {
  'platform.ts': (text) => replaced(text, "baseline: '2026.11'", "baseline: '2027.02-preview'"),
};

const golden = (file: string): string => goldenPath(expect.getState().testPath ?? '', file, '.golden.txt');

let refusal: string;
beforeAll(() => {
  // The lines to add say today's day.
  refusal = refusalOfExample('service', withoutDatabase).replace(/\d{4}-\d\d-\d\d/g, '2026-11-25');
});

/** The ledger with the lines that the refusal prints, filled in as a person does. */
const retired: Edits = {
  ...withoutDatabase,
  'roadbed.ledger.yaml': (text) => {
    const lines = (refusal.match(LINE) ?? []).map((line) => line.trim().replace('"…"', 'handed over'));
    return [`${text}retired:`, ...lines.map((line) => `  ${line.replace('"…"', 'shop')}`), ''].join('\n');
  },
};

test('a database whose line is deleted stops the synth in all six places, with the lines that would let it go', () => {
  expect(`${refusal}\n`).toEqualGolden(golden('deleted-line.golden.txt'));
});

test('the README quotes what is said then', () => {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  const quote = /^  … aws_rds_cluster[^]*?^ +…$/m.exec(readme)?.[0] ?? '';
  const fragments = quote.split(/\n|…/).map((text) => text.trim());
  expect(fragments.length).toBeGreaterThan(6);
  expect(fragments.filter((text) => !refusal.includes(text))).toEqual([]);
});

describeWithTerraform('in production on both clouds', () => {
  let before: string;
  let example: AppliedExample;
  beforeAll(async () => {
    before = synthExample('service');
    example = await AppliedExample.of(before, STATES);
  });

  it('the next version of a service replaces and destroys nothing: it moves a policy and calms a rollout', async () => {
    const preview = synthExample('service', toPreview);
    const rehearsal = await example.rehearse(preview, STATES);
    expect(rehearsal.plans.map(({ name }) => name).sort()).toEqual([...STATES].sort());
    expect(actionsOf(rehearsal)).toEqual(new Set(['read', 'update']));
    const told = renderUpgrade(
      {
        rehearsal,
        losses: lossesIn(rehearsal.plans, []),
        engine: 'Terraform',
        over: 'what 2026.11 makes',
        realState: false,
        versions: versionChanges(constructVersions(before), constructVersions(preview)),
      },
      createColors(false),
    );
    expect(`${told}\n`).toEqualGolden(golden('upgrade-to-preview.golden.txt'));
  });

  it('a database that is retired is forgotten with all that belongs to it, and nothing is destroyed', async () => {
    const output = synthExample('service', retired);
    const { plans } = await example.rehearse(output, DATA);
    expect(plans.map(({ name }) => name).sort()).toEqual([...DATA].sort());
    for (const { name, changes } of plans) {
      const gone = [...refusal.matchAll(LINE)]
        .filter(([, state]) => state === name)
        .map(([, , address = '']) => address);
      const { document } = new SynthesizedApp(output).stack(name);
      expect(document.removed).toEqual(gone.map((from) => ({ from, lifecycle: { destroy: false } })));
      expect(changes.map(({ action, address }) => [action, address]).sort()).toEqual(
        gone.map((address) => ['forget', address]).sort(),
      );
    }
    expect(lossesIn(plans, [])).toEqual([]);
  });
});

function actionsOf({ plans }: Rehearsal): ReadonlySet<string> {
  return new Set(plans.flatMap(({ changes }) => changes.map(({ action }) => action)));
}
