import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../../src/offline/matchers/jest';
import { expectGolden } from '../../golden/golden';
import { goldenPath } from '../../golden/golden-file';
import { describeWithTerraform } from '../../offline/run/terraform-at-hand';
import { illegalLabels } from '../../support/legal-labels';
import { SynthesizedApp } from '../../support/synth';
import { synthExample } from '../synth-example';

jest.setTimeout(120_000);

const STATES = ['checkout-slo', 'search-slo', 'storefront-slo'];

let outdir: string;
let objectives: SynthesizedApp;
beforeAll(() => {
  outdir = synthExample('objectives');
  objectives = new SynthesizedApp(outdir);
});

const read = (file: string): string => readFileSync(join(outdir, file), 'utf8');

it.each(STATES)('%s is what its golden file shows', (state) => {
  expectGolden(objectives.stack(state).document, `${state}.golden.yaml`);
});

it.each([
  ['prometheus/prod-de/indexer.rules.yaml', 'indexer.rules.yaml.golden.txt'],
  ['slo/prod/checkout.md', 'checkout.md.golden.txt'],
  ['slo/prod/checkout.policy.json', 'checkout.policy.json.golden.txt'],
  ['slo/prod/checkout.openslo.yaml', 'checkout.openslo.yaml.golden.txt'],
])('artifacts/%s is what its golden file shows', (file, golden) => {
  expect(read(`artifacts/${file}`)).toEqualGolden(goldenPath(expect.getState().testPath ?? '', golden, '.golden.txt'));
});

it('lists its files in the manifest of the evidence', () => {
  const { artifacts } = JSON.parse(read('evidence/manifest.json')) as { artifacts: { path: string }[] };
  const written = readdirSync(join(outdir, 'artifacts'), { recursive: true, withFileTypes: true });
  expect(artifacts.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(
    written.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort(),
  );
});

it('has labels and tags that are legal wherever they go', () => {
  expect(STATES.flatMap((state) => illegalLabels(objectives.stack(state).document))).toEqual([]);
});

it('passes every rule but the note that anybody may edit a monitor, which takes roles that only an organisation knows', () => {
  const { resources } = JSON.parse(read('evidence/policy-report.json')) as {
    resources: { results: { rule: string; outcome: string }[] }[];
  };
  const open = resources.flatMap(({ results }) =>
    results.filter(({ outcome }) => ['fail', 'unknown'].includes(outcome)),
  );
  expect([...new Set(open.map(({ rule }) => rule))]).toEqual(['datadog-monitor-restricted']);
});

describeWithTerraform('Terraform', () => {
  it('plans every state', async () => {
    await expect(outdir).toPlan();
  });
});
