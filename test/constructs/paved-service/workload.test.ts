import { Duration, OnCall, Owner, Percent, Stage, Tier } from 'roadbed';
import { Json, JsonObject } from '../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../support/json';
import { restrictedViolations } from '../../support/pod-security';
import { eks, SynthesizedDocument } from '../../support/synth';
import { FULLEST, IMAGE, synthService } from './services';

const deploymentOf = (stack: SynthesizedDocument): JsonObject => stack.resource('kubernetes_deployment_v1');
const podOf = (stack: SynthesizedDocument): JsonObject => objectAt(deploymentOf(stack), 'spec.template.spec');
const containerOf = (stack: SynthesizedDocument): JsonObject => objectAt(podOf(stack), 'container');

describe('the smallest service', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synthService();
  });

  it('meets the Pod Security Standard restricted', () => {
    expect(restrictedViolations(podOf(stack))).toEqual([]);
  });

  it('runs as a numeric user and group that are not root', () => {
    const context = { run_as_non_root: true, run_as_user: '65532', run_as_group: '65532', fs_group: '65532' };
    expect(objectAt(podOf(stack), 'security_context')).toMatchObject(context);
  });

  it('cannot write to its image', () => {
    expect(at(containerOf(stack), 'security_context.read_only_root_filesystem')).toBe(true);
  });

  it('mounts a scratch volume at /tmp that cannot fill the node', () => {
    expect(objectsAt(containerOf(stack), 'volume_mount')).toEqual([{ name: 'tmp', mount_path: '/tmp' }]);
    expect(objectsAt(podOf(stack), 'volume')).toEqual([{ name: 'tmp', empty_dir: { size_limit: '1Gi' } }]);
  });

  it('has no CPU limit and a memory limit equal to its request', () => {
    const resources = { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '512Mi' } };
    expect(containerOf(stack).resources).toEqual(resources);
  });

  it('is ready when its port accepts a connection', () => {
    const probe = objectAt(containerOf(stack), 'readiness_probe');
    expect(probe).toMatchObject({ tcp_socket: [{ port: 'http' }] });
    expect(probe.http_get).toBeUndefined();
  });

  it('has no liveness probe, which would restart it under load', () => {
    expect(containerOf(stack)).not.toHaveProperty('liveness_probe');
  });

  it('runs the image as it is: no command, arguments or variables of ours but what Datadog calls it', () => {
    const { image, command, args, env, env_from } = containerOf(stack);
    const variables = objectsAt({ env: env ?? [] }, 'env').map(({ name }) => name);
    expect({ image, command, args, env_from }).toEqual({ image: IMAGE });
    expect(variables).toEqual(['DD_ENV', 'DD_SERVICE', 'DD_VERSION']);
  });

  it('mounts no token of the Kubernetes API', () => {
    expect(podOf(stack).automount_service_account_token).toBe(false);
    expect(stack.resource('kubernetes_service_account_v1').automount_service_account_token).toBe(false);
  });

  it('is told nothing of the other services of its namespace', () => {
    expect(podOf(stack).enable_service_links).toBe(false);
  });

  it('spreads its replicas over zones and nodes where it can, each revision by itself', () => {
    const selector = { match_labels: { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' } };
    const over = (topology_key: string): JsonObject => ({
      topology_key,
      max_skew: 1,
      when_unsatisfiable: 'ScheduleAnyway',
      match_label_keys: ['pod-template-hash'],
      label_selector: [selector],
    });
    expect(objectsAt(podOf(stack), 'topology_spread_constraint')).toEqual([
      over('topology.kubernetes.io/zone'),
      over('kubernetes.io/hostname'),
    ]);
  });

  it('has 30 seconds to drain after SIGTERM', () => {
    expect(podOf(stack).termination_grace_period_seconds).toBe(30);
  });

  it('never has fewer ready replicas during a rollout', () => {
    const rolling = { max_surge: '25%', max_unavailable: '0' };
    expect(at(deploymentOf(stack), 'spec.strategy')).toEqual({ type: 'RollingUpdate', rolling_update: rolling });
  });

  it('hears from Kubernetes why a rollout failed before Terraform gives up', () => {
    const { wait_for_rollout, timeouts } = deploymentOf(stack);
    expect({ wait_for_rollout, timeouts }).toEqual({
      wait_for_rollout: true,
      timeouts: { create: '30m', update: '30m' },
    });
    expect(at(deploymentOf(stack), 'spec.progress_deadline_seconds')).toBe(600);
  });

  it("keeps the autoscaler's replica count", () => {
    expect(at(deploymentOf(stack), 'lifecycle.ignore_changes')).toEqual(['spec[0].replicas']);
  });

  it('listens inside the cluster on port 80, whatever port the container listens on', () => {
    expect(at(stack.resource('kubernetes_service_v1'), 'spec')).toEqual({
      type: 'ClusterIP',
      selector: { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' },
      port: [{ name: 'http', port: 80, target_port: 'http', app_protocol: 'http' }],
    });
    expect(objectsAt(containerOf(stack), 'port')).toEqual([{ name: 'http', container_port: 8080, protocol: 'TCP' }]);
  });

  it('needs no ConfigMap', () => {
    expect(stack.has('kubernetes_config_map_v1')).toBe(false);
  });

  it('scales on CPU', () => {
    const target = { type: 'Utilization', average_utilization: 70 };
    expect(at(stack.resource('kubernetes_horizontal_pod_autoscaler_v2'), 'spec')).toMatchObject({
      min_replicas: 2,
      max_replicas: 10,
      metric: [{ type: 'Resource', resource: { name: 'cpu', target } }],
      scale_target_ref: { api_version: 'apps/v1', kind: 'Deployment', name: 'checkout' },
    });
  });
});

describe('the fullest service', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synthService(FULLEST);
  });

  it('meets the Pod Security Standard restricted', () => {
    expect(restrictedViolations(podOf(stack))).toEqual([]);
  });

  it('is ready when its health path answers', () => {
    const probe = objectAt(containerOf(stack), 'readiness_probe');
    expect(probe).toMatchObject({ http_get: { path: '/healthz?full=1', port: 'http' } });
    expect(probe.tcp_socket).toBeUndefined();
  });

  it('runs as the user it names', () => {
    const context = { run_as_user: '1002', run_as_group: '1002', fs_group: '1002' };
    expect(objectAt(podOf(stack), 'security_context')).toMatchObject(context);
  });

  it('has the CPU, memory and time to drain that it asks for', () => {
    const resources = { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } };
    expect(containerOf(stack).resources).toEqual(resources);
    expect(podOf(stack).termination_grace_period_seconds).toBe(120);
  });

  it('has the replicas that it asks for', () => {
    const autoscaler = stack.resource('kubernetes_horizontal_pod_autoscaler_v2');
    expect(objectAt(autoscaler, 'spec')).toMatchObject({ min_replicas: 4, max_replicas: 40 });
    expect(at(autoscaler, 'spec.metric.0.resource.target.average_utilization')).toBe(60);
  });

  it('reads its configuration as environment variables', () => {
    const [address] = stack.resources.find(([name]) => name.startsWith('kubernetes_config_map_v1.')) ?? [];
    expect(containerOf(stack).env_from).toEqual([
      { config_map_ref: { name: `\${${String(address)}.metadata[0].name}` } },
    ]);
  });

  it('names the runbook and who is on call on the workload', () => {
    expect(at(deploymentOf(stack), 'metadata.annotations')).toEqual({
      'roadbed.dev/runbook': 'https://runbooks.acme.example/checkout',
      'roadbed.dev/on-call': 'pagerduty:payments-primary',
    });
  });

  it('names whom the platform calls when the owner names nobody, and the owner otherwise', () => {
    const onCallOf = (owner: Owner): Json | undefined => {
      const platform = { environments: [eks(Stage.PROD)], onCall: OnCall.slack({ page: 'platform' }) };
      const deployment = deploymentOf(synthService({ owner }, { platform }));
      return objectAt(deployment, 'metadata.annotations')['roadbed.dev/on-call'];
    };
    expect(onCallOf({ team: 'payments' })).toBe('slack:platform');
    expect(onCallOf(FULLEST.owner)).toBe('pagerduty:payments-primary');
  });

  it('keeps that out of the pods, which a new runbook must not restart', () => {
    expect(at(deploymentOf(stack), 'spec.template.metadata.annotations')).toBeUndefined();
  });
});

describe('the configuration', () => {
  const configOf = (config: Record<string, string>): JsonObject =>
    synthService({ config }).resource('kubernetes_config_map_v1');
  const nameOf = (config: Record<string, string>): unknown => at(configOf(config), 'metadata.name');

  it('cannot change in place, and its successor exists before it goes', () => {
    expect(configOf({ A: '1' })).toMatchObject({ immutable: true, lifecycle: { create_before_destroy: true } });
  });

  it('has another name when its content is another, and the same whatever its order', () => {
    const name = nameOf({ A: '1', B: '2' });
    expect(nameOf({ B: '2', A: '1' })).toBe(name);
    expect(nameOf({ A: '1', B: '3' })).not.toBe(name);
    expect(nameOf({ A: '1', C: '2' })).not.toBe(name);
    expect(name).toMatch(/^checkout-config-[0-9a-f]{8}$/);
  });

  it('arrives literally: what looks like a template of Terraform begins none', () => {
    const config = { SHELL: '${HOME} %{if} $${x}', PERCENT: '100 %', DOLLAR: '$1 {}' };
    expect(configOf(config).data).toEqual({ SHELL: '$${HOME} %%{if} $$${x}', PERCENT: '100 %', DOLLAR: '$1 {}' });
  });
});

describe('replicas by stage and tier', () => {
  const TIERS = [Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE];

  it.each([
    [Stage.DEV, ['1–2', '1–2', '1–2', '1–2']],
    [Stage.STAGING, ['2–4', '2–4', '1–4', '1–4']],
    [Stage.PROD, ['3–30', '2–20', '2–10', '1–4']],
  ])('in %s are %j, most critical tier first', (stage, expected) => {
    const replicas = TIERS.map((tier) => {
      const stack = synthService({ tier, owner: FULLEST.owner }, { stage });
      const { min_replicas, max_replicas } = objectAt(
        stack.resource('kubernetes_horizontal_pod_autoscaler_v2'),
        'spec',
      );
      expect(at(deploymentOf(stack), 'spec.replicas')).toBe(String(min_replicas));
      return `${String(min_replicas)}–${String(max_replicas)}`;
    });
    expect(replicas).toEqual(expected);
  });

  it('raise the ceiling when the floor asked for is above it', () => {
    const spec = objectAt(
      synthService({ scaling: { min: 50 } }).resource('kubernetes_horizontal_pod_autoscaler_v2'),
      'spec',
    );
    expect(spec).toMatchObject({ min_replicas: 50, max_replicas: 50 });
  });

  it('may be capped at the least that the tier keeps', () => {
    const spec = objectAt(
      synthService({ scaling: { max: 2 } }).resource('kubernetes_horizontal_pod_autoscaler_v2'),
      'spec',
    );
    expect(spec).toMatchObject({ min_replicas: 2, max_replicas: 2 });
  });
});

describe('the disruption budget', () => {
  it('lets a quarter of the replicas go at once', () => {
    const budget = synthService({ scaling: { min: 2 } }).resource('kubernetes_pod_disruption_budget_v1');
    expect(objectAt(budget, 'spec')).toEqual({
      max_unavailable: '25%',
      selector: { match_labels: { 'app.kubernetes.io/name': 'checkout', 'app.kubernetes.io/component': 'web' } },
    });
  });

  it('is not there for one replica, which maintenance could then never move', () => {
    expect(synthService({ scaling: { min: 1 } }).has('kubernetes_pod_disruption_budget_v1')).toBe(false);
  });
});

it.each([
  ['1 second', Duration.seconds(1), 1],
  ['1 hour', Duration.hours(1), 3600],
])('takes a grace period of %s', (_words, gracePeriod, seconds) => {
  expect(podOf(synthService({ gracePeriod })).termination_grace_period_seconds).toBe(seconds);
});

it('takes a CPU target from 1 to 100 %', () => {
  const target = (value: number): unknown =>
    at(
      synthService({ scaling: { cpuTarget: Percent.of(value) } }).resource('kubernetes_horizontal_pod_autoscaler_v2'),
      'spec.metric.0.resource.target.average_utilization',
    );
  expect([target(1), target(100)]).toEqual([1, 100]);
});
