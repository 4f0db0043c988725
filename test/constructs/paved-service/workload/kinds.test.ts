import { Concurrency, Duration, ServiceKind } from 'roadbed';
import '../../../../src/offline/matchers/jest';
import { JsonObject } from '../../../golden/terraform-document';
import { describeWithTerraform } from '../../../offline/run/terraform-at-hand';
import { at, objectAt } from '../../../support/json';
import { restrictedViolations } from '../../../support/pod-security';
import { buildService, synthService } from '../services';
import { KINDS, podOf } from './built';

jest.setTimeout(120_000);

const selectorOf = (component: string): JsonObject => ({
  'app.kubernetes.io/name': 'checkout',
  'app.kubernetes.io/component': component,
});

describe.each(Object.entries(KINDS))('a %s', (kind, props) => {
  it('meets the Pod Security Standard restricted', () => {
    expect(restrictedViolations(podOf(synthService(props)))).toEqual([]);
  });

  it('starts after its identity and its network are there', () => {
    const stack = synthService(props);
    const [, { depends_on }] = stack.resources.find(([address]) => /_(deployment|job)_v1\./.test(address)) ?? ['', {}];
    const needed = ['aws_eks_pod_identity_association', 'kubernetes_network_policy_v1'].flatMap((type) =>
      stack.resources.map(([address]) => address).filter((address) => address.startsWith(type)),
    );
    expect(needed).toHaveLength(3);
    expect(depends_on).toEqual(expect.arrayContaining(needed));
  });

  it('is reached by network policies that select what it is', () => {
    const stack = synthService(props);
    const selected = at(stack.resource('kubernetes_network_policy_v1', 'Egress'), 'spec.pod_selector.match_labels');
    expect(selected).toEqual(selectorOf(kind));
  });
});

describe('a worker', () => {
  it('has no address, port or probe', () => {
    const stack = synthService(KINDS.worker);
    expect(stack.has('kubernetes_service_v1')).toBe(false);
    const container = objectAt(podOf(stack), 'container');
    for (const absent of ['port', 'readiness_probe', 'startup_probe', 'liveness_probe']) {
      expect(container).not.toHaveProperty(absent);
    }
  });

  it('with a port is probed there, and still has no address', () => {
    const stack = synthService({ ...KINDS.worker, port: 9090, healthPath: '/ready' });
    expect(stack.has('kubernetes_service_v1')).toBe(false);
    expect(at(objectAt(podOf(stack), 'container'), 'readiness_probe.http_get')).toEqual({
      path: '/ready',
      port: 'http',
    });
  });

  it('knows no url', () => {
    expect(buildService(KINDS.worker).service.url).toBeUndefined();
    expect(buildService().service.url).toBe('http://checkout.payments.svc.cluster.local');
  });
});

describe('a cron job', () => {
  it('runs on its schedule in UTC, one at a time, and ends within the hour, whatever the cluster’s defaults', () => {
    const { schedule, timezone, concurrency_policy, starting_deadline_seconds, ...rest } = objectAt(
      synthService(KINDS['cron-job']).resource('kubernetes_cron_job_v1'),
      'spec',
    );
    expect({ schedule, timezone, concurrency_policy, starting_deadline_seconds }).toEqual({
      schedule: '30 2 * * *',
      timezone: 'Etc/UTC',
      concurrency_policy: 'Forbid',
      starting_deadline_seconds: 600,
    });
    expect(at(rest, 'job_template.spec.active_deadline_seconds')).toBe(3600);
    expect([rest.successful_jobs_history_limit, rest.failed_jobs_history_limit]).toEqual([3, 3]);
  });

  it('takes what it says instead', () => {
    const kind = ServiceKind.cronJob({
      schedule: '@hourly',
      timeZone: 'Europe/Berlin',
      concurrency: Concurrency.REPLACE,
      deadline: Duration.minutes(5),
      retries: 0,
      history: 10,
    });
    const spec = objectAt(synthService({ kind, port: undefined }).resource('kubernetes_cron_job_v1'), 'spec');
    expect(spec).toMatchObject({ schedule: '@hourly', timezone: 'Europe/Berlin', concurrency_policy: 'Replace' });
    expect(spec).toMatchObject({ successful_jobs_history_limit: 10, failed_jobs_history_limit: 10 });
    expect(objectAt(spec, 'job_template.spec')).toMatchObject({ active_deadline_seconds: 300, backoff_limit: 0 });
  });

  it('has no replicas, and nothing that scales, guards or checks them', () => {
    const stack = synthService(KINDS['cron-job']);
    for (const absent of ['horizontal_pod_autoscaler_v2', 'pod_disruption_budget_v1', 'service_v1', 'deployment_v1']) {
      expect(stack.has(`kubernetes_${absent}`)).toBe(false);
    }
    expect(at(stack.document, 'data.kubernetes_resource')).toBeUndefined();
    expect(podOf(stack)).not.toHaveProperty('topology_spread_constraint');
  });
});

describe('a job', () => {
  const jobOf = (more: object = {}): JsonObject =>
    synthService({ ...KINDS.job, ...more }).resource('kubernetes_job_v1');
  const nameOf = (more: object = {}): unknown => at(jobOf(more), 'metadata.name');

  it('fails the apply when it fails, and is given its deadline before Terraform gives up', () => {
    const { wait_for_completion, timeouts, spec } = jobOf();
    expect({ wait_for_completion, timeouts }).toEqual({
      wait_for_completion: true,
      timeouts: { create: '20m', update: '20m' },
    });
    expect(spec).toMatchObject({ active_deadline_seconds: 900, backoff_limit: 2 });
  });

  it.each<[string, object]>([
    ['image', { image: `registry.acme.example/shop/checkout@sha256:${'b'.repeat(64)}` }],
    ['configuration', { config: { LOG_LEVEL: 'debug' } }],
    ['command', { command: ['migrate'] }],
    ['arguments', { args: ['--all'] }],
    ['files', { files: { '/etc/migrate.yaml': 'a: 1' } }],
    ['deadline', { kind: ServiceKind.job({ deadline: Duration.hours(2) }) }],
  ])('runs again when its %s changes', (_what, more) => {
    expect(nameOf(more)).not.toBe(nameOf());
  });

  it.each<[string, object]>([
    ['owner', { owner: { team: 'payments', costCentre: 'CC-7' } }],
    ['labels', { labels: { product: 'shop' } }],
    ['version of the construct', { version: '2.0-preview' }],
  ])('does not run again when its %s changes', (_what, more) => {
    expect(nameOf(more)).toBe(nameOf());
    expect(at(jobOf(more), 'lifecycle.ignore_changes')).toEqual(['spec']);
  });

  it('is not cleared away by Kubernetes, after which Terraform would run it again', () => {
    expect(jobOf().spec).not.toHaveProperty('ttl_seconds_after_finished');
  });

  it('has a name that a host can have, however long the service’s is', () => {
    const test = buildService(KINDS.job);
    expect(String(nameOf())).toMatch(/^checkout-[0-9a-f]{8}$/);
    expect(test.service.url).toBeUndefined();
  });
});

it.each(['cron-job', 'job'] as const)('a node that goes away is no failure of a %s', (kind) => {
  const stack = synthService(KINDS[kind]);
  const [type, path] = kind === 'job' ? ['job_v1', 'spec'] : ['cron_job_v1', 'spec.job_template.spec'];
  const run = objectAt(stack.resource(`kubernetes_${type}`), path);
  expect(at(run, 'pod_failure_policy.rule')).toEqual([
    { action: 'Ignore', on_pod_condition: [{ type: 'DisruptionTarget', status: 'True' }] },
  ]);
  expect(at(run, 'template.spec.restart_policy')).toBe('Never');
});

describeWithTerraform('Terraform', () => {
  it.each(Object.entries(KINDS))('plans a %s, and has nothing to do after it is applied', async (_kind, props) => {
    await expect(buildService(props).stack.node.root).toBeIdempotent();
  });
});
