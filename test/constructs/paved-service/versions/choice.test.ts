import { EnvironmentStack, PavedService, Stage, TeamStack } from 'roadbed';
import { Problems } from '../../../../src/core/validation';
import { VersionTable } from '../../../../src/core/versions';
import { Json, JsonObject } from '../../../golden/terraform-document';
import { at } from '../../../support/json';
import { eks, FACTS, SynthesizedDocument, TestApp } from '../../../support/synth';
import { FULLEST, SMALLEST, synthService } from '../services';

const PREVIEW = '2027.02-preview';
const onBaseline = (baseline: string): { environments: ReturnType<typeof eks>[]; baseline: string } => ({
  baseline,
  environments: [eks(Stage.PROD)],
});
const stampOf = (resource: JsonObject): Json | undefined => at(resource['//'], 'metadata.roadbed');
const deploymentStamp = (stack: SynthesizedDocument): Json | undefined =>
  stampOf(stack.resource('kubernetes_deployment_v1'));

describe('the baseline', () => {
  it('names the version', () => {
    expect(deploymentStamp(synthService())).toMatchObject({ version: '1.0', baseline: '2026.11' });
    const preview = synthService({}, { platform: onBaseline(PREVIEW) });
    expect(deploymentStamp(preview)).toMatchObject({ version: '2.0-preview', baseline: PREVIEW });
  });

  it('leaves the same bytes but for its own name when the version is the same', () => {
    const text = (baseline: string): string =>
      synthService({ ...FULLEST, version: '1.0' }, { platform: onBaseline(baseline) }).text;
    expect(text(PREVIEW)).not.toBe(text('2026.11'));
    expect(text(PREVIEW).replaceAll(PREVIEW, '2026.11')).toBe(text('2026.11'));
  });

  it('of an environment wins over that of the platform, there and nowhere else', () => {
    const environments = [eks(Stage.DEV, FACTS, { baseline: PREVIEW }), eks(Stage.PROD)];
    const test = new TestApp({ environments });
    for (const environment of test.platform.environments) {
      new TeamStack(test.app, `team-${environment.name}`, { environment, team: 'payments' });
      new PavedService(new EnvironmentStack(test.app, environment.name, { environment }), 'checkout', SMALLEST);
    }
    const synthesized = test.synth();
    expect(deploymentStamp(synthesized.stack('dev'))).toMatchObject({ version: '2.0-preview', baseline: PREVIEW });
    expect(deploymentStamp(synthesized.stack('prod'))).toMatchObject({ version: '1.0', baseline: '2026.11' });
    const namespace = synthesized.stack('team-dev').resource('kubernetes_namespace_v1');
    expect(stampOf(namespace)).toMatchObject({ construct: 'TeamStack', version: '1.0', baseline: PREVIEW });
  });
});

it('the version prop wins over the baseline', () => {
  const stack = synthService({ version: '2.0-preview' });
  expect(deploymentStamp(stack)).toMatchObject({ version: '2.0-preview', baseline: '2026.11' });
  expect(at(stack.resource('kubernetes_deployment_v1'), 'metadata.labels')).toMatchObject({
    'roadbed.dev/version': '2.0-preview',
  });
});

it('version 2 counts a replica once it has been ready for 10 seconds', () => {
  const readySeconds = (version: string): Json | undefined =>
    at(synthService({ version }).resource('kubernetes_deployment_v1'), 'spec.min_ready_seconds');
  expect([readySeconds('1.0'), readySeconds('2.0-preview')]).toEqual([undefined, 10]);
});

it('a retired version is refused with what there is instead', () => {
  const table = new VersionTable<string>('PavedService', {
    '1.0': { status: 'retired', decisions: '' },
    '2.0': { status: 'supported', decisions: '' },
  });
  const problems = new Problems('PavedService "checkout"');
  table.choose(problems, 'version', '1.0');
  expect(problems.all).toEqual([
    { message: 'version must be a supported version, but PavedService 1.0 is retired', fix: 'PavedService has 2.0' },
  ]);
});
