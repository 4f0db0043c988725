import { Duration, EnvironmentStack, PavedService, ServiceKind, Stage } from 'roadbed';
import { Fixtures } from '../../../../src/offline/run/fixtures-file';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt } from '../../../support/json';
import { eks, TestApp } from '../../../support/synth';
import { buildService, IMAGE, SMALLEST, synthService } from '../services';
import { containerOf, KINDS } from './built';
import { planOver } from './rehearsal';

jest.setTimeout(120_000);

const OTHER_IMAGE = IMAGE.replace('0123', 'ffff');

/** A cluster in which the Deployment says of its last rollout what is said here. */
function rollout(condition: { readonly status: string; readonly reason: string } | undefined): Fixtures {
  const conditions = condition === undefined ? [] : [{ type: 'Progressing', ...condition }];
  const typed = ['list', ['object', { type: 'string', status: 'string', reason: 'string' }]];
  const object = { type: ['object', { status: ['object', { conditions: typed }] }], value: { status: { conditions } } };
  return { dataSources: { kubernetes_resource: [{ attributes: { object } }] } };
}

const appOf = (more: object = {}): EnvironmentStack['node']['root'] => buildService(more).stack.node.root;

describeWithTerraform('the next plan after a rollout', () => {
  it('is green when the rollout has completed', async () => {
    const plan = await planOver(appOf(), appOf(), rollout({ status: 'True', reason: 'NewReplicaSetAvailable' }));
    expect(plan).toMatchObject({ verdict: 'planned', changes: [] });
  });

  it.each([
    ['has failed', { status: 'False', reason: 'ProgressDeadlineExceeded' }],
    ['was cut off, and goes on', { status: 'True', reason: 'ReplicaSetUpdated' }],
    ['cannot make a pod', { status: 'False', reason: 'ReplicaSetCreateError' }],
    ['says nothing of itself', undefined],
  ])('is red when it %s', async (_what, condition) => {
    const { verdict, diagnostics } = await planOver(appOf(), appOf(), rollout(condition));
    expect(verdict).toBe('refused');
    expect(diagnostics.map(({ detail }) => detail).join()).toContain(
      'The last rollout of checkout in prod is not complete',
    );
  });

  it('lets through what mends it', async () => {
    const failed = rollout({ status: 'False', reason: 'ProgressDeadlineExceeded' });
    const { verdict, changes } = await planOver(appOf(), appOf({ image: OTHER_IMAGE }), failed);
    expect(verdict).toBe('planned');
    expect(changes.map(({ type, action }) => `${action} ${type}`)).toEqual([
      'read kubernetes_resource',
      'update kubernetes_deployment_v1',
    ]);
  });

  it('lets through configuration that mends it, which reaches the Deployment by the name of its ConfigMap', async () => {
    const failed = rollout({ status: 'False', reason: 'ProgressDeadlineExceeded' });
    const { verdict } = await planOver(appOf({ config: { A: '1' } }), appOf({ config: { A: '2' } }), failed);
    expect(verdict).toBe('planned');
  });
});

describeWithTerraform('a job', () => {
  it('whose image changes is another one, with the new image', async () => {
    const { changes } = await planOver(appOf(KINDS.job), appOf({ ...KINDS.job, image: OTHER_IMAGE }));
    expect(changes.map(({ type, action }) => `${action} ${type}`)).toEqual(['replace kubernetes_job_v1']);
    const differing = changes.flatMap(({ differences }) => differences.map(({ path, after }) => [path, after]));
    expect(differing).toContainEqual([expect.stringMatching(/container.*image$/), OTHER_IMAGE]);
  });

  it('whose labels change stays the same one', async () => {
    const { changes } = await planOver(appOf(KINDS.job), appOf({ ...KINDS.job, labels: { product: 'shop' } }));
    expect(changes.filter(({ action }) => action === 'replace')).toEqual([]);
  });
});

describe('the check of rollouts', () => {
  it('can be switched off by the platform, where plans cannot reach the cluster', () => {
    const test = new TestApp({ environments: [eks(Stage.PROD)], services: { rolloutCheck: false } });
    const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod') });
    new PavedService(stack, 'checkout', SMALLEST);
    expect(at(test.synth().stack('state').document, 'data.kubernetes_resource')).toBeUndefined();
  });

  it('refuses to be half on', () => {
    const services = { rolloutCheck: 'yes' } as unknown as { rolloutCheck: boolean };
    expect(() => new TestApp({ services })).toThrow('rolloutCheck must be true or false, got "yes"');
  });

  it('looks at workers as well', () => {
    const stack = synthService(KINDS.worker);
    expect(objectAt(stack.data('kubernetes_resource'), 'metadata')).toEqual({
      name: 'checkout',
      namespace: 'payments',
    });
  });
});

describe('a slow starter', () => {
  const slow = { startsWithin: Duration.minutes(20) };

  it('has the time it asks for before it is started again', () => {
    const startup = objectAt(containerOf(synthService(slow)), 'startup_probe');
    expect(Number(startup.failure_threshold) * Number(startup.period_seconds)).toBe(1200);
  });

  it('has two tries before its rollout has failed, and Terraform waits for four waves of replicas', () => {
    const deployment = synthService(slow).resource('kubernetes_deployment_v1');
    expect(at(deployment, 'spec.progress_deadline_seconds')).toBe(2400);
    expect(at(deployment, 'timeouts.update')).toBe('120m');
  });
});

it('a kind is a decision of its own: an unknown one is refused', () => {
  const kind = { name: 'daemon' } as unknown as ServiceKind;
  expect(() => buildService({ kind })).toThrow('kind must be a ServiceKind, got {"name":"daemon"}');
});
