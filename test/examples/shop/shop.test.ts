import { readdirSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { expectGolden } from '../../golden/golden';
import { objectAt } from '../../support/json';
import { illegalLabels } from '../../support/legal-labels';
import { restrictedViolations } from '../../support/pod-security';
import { SynthesizedApp } from '../../support/synth';
import { synthExample } from '../synth-example';

const REPOSITORY = join(__dirname, '../../..');
const STATES = ['team-storefront', 'team-payments', 'web', 'api', 'payments'].flatMap((name) =>
  ['dev', 'staging', 'prod'].map((environment) => `${name}-${environment}`),
);
const SERVICES = STATES.filter((state) => !state.startsWith('team-'));

let outdir: string;
let shop: SynthesizedApp;
beforeAll(() => {
  outdir = synthExample('shop');
  shop = new SynthesizedApp(outdir);
});

it('is 15 states', () => {
  expect(readdirSync(join(outdir, 'stacks')).sort()).toEqual([...STATES].sort());
});

it.each(STATES)('%s is what its golden file shows', (state) => {
  expectGolden(shop.stack(state).document, `${state}.golden.yaml`);
});

it.each(SERVICES)('%s runs pods that its namespace admits', (state) => {
  const pod = objectAt(shop.stack(state).resource('kubernetes_deployment_v1'), 'spec.template.spec');
  expect(restrictedViolations(pod)).toEqual([]);
});

it('has labels and tags that are legal wherever they go', () => {
  expect(STATES.flatMap((state) => illegalLabels(shop.stack(state).document))).toEqual([]);
});

it('says nothing of the machine that made it', () => {
  // A short host name such as `web`, or `/` for a home, would be found in any text.
  const machine = [REPOSITORY, outdir, hostname(), userInfo().homedir].filter((text) => text.length > 4);
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('manifest.json');
  const manifest = JSON.stringify(STATES.map((state) => shop.manifest(state)));
  const written = [manifest, ...STATES.map((state) => shop.stack(state).text)];
  expect(machine.filter((text) => written.some((document) => document.includes(text)))).toEqual([]);
});

it('orders the state of every service after that of its team', () => {
  const after = SERVICES.map((state) => shop.manifest(state).dependencies);
  const environments = ['dev', 'staging', 'prod'];
  const expected = ['storefront', 'storefront', 'payments'].flatMap((team) =>
    environments.map((name) => [`team-${team}-${name}`]),
  );
  expect(after).toEqual(expected);
});
