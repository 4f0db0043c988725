import { Cpu, KubernetesFacts, Size, Stage, TeamStack, TeamStackProps } from 'roadbed';
import { RoadbedError } from '../../src/core/validation';
import { expectAddresses, expectGolden } from '../golden/golden';
import { Json } from '../golden/terraform-document';
import { at } from '../support/json';
import { eks, FACTS, SynthesizedDocument, TestApp } from '../support/synth';

function build(more: Partial<TeamStackProps> = {}, kubernetes: KubernetesFacts = FACTS, stage = Stage.PROD): TestApp {
  const test = new TestApp({ environments: [eks(stage, kubernetes)] });
  new TeamStack(test.app, 'payments-team', { environment: test.environment(stage), team: 'payments', ...more });
  return test;
}

function synth(more: Partial<TeamStackProps> = {}, stage = Stage.PROD): SynthesizedDocument {
  return build(more, FACTS, stage).synth().stack('payments-team');
}

const hard = (stack: SynthesizedDocument): Json | undefined =>
  at(stack.resource('kubernetes_resource_quota_v1'), 'spec.hard');

describe('version 1.0', () => {
  let stack: SynthesizedDocument;
  beforeAll(() => {
    stack = synth({ version: '1.0' });
  });

  it('is what its golden file shows', () => {
    expectGolden(stack.document, 'team-stack-v1.0.golden.yaml');
  });

  it('has the addresses of its list', () => {
    expectAddresses(stack.document, 'team-stack-v1.0.golden.txt');
  });

  it('names the namespace after the team, marked with the environment that network policies select by', () => {
    const namespace = stack.resource('kubernetes_namespace_v1');
    expect(at(namespace, 'metadata.name')).toBe('payments');
    expect(at(namespace, 'metadata.labels')).toMatchObject({
      'roadbed.dev/environment': 'prod',
      'roadbed.dev/team': 'payments',
    });
  });

  it("refuses, audits and warns of pods outside of restricted, by the standard of the cluster's version", () => {
    expect(at(stack.resource('kubernetes_namespace_v1'), 'metadata.labels')).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'v1.33',
      'pod-security.kubernetes.io/audit': 'restricted',
      'pod-security.kubernetes.io/audit-version': 'v1.33',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/warn-version': 'v1.33',
    });
  });

  it('denies all traffic of all pods that nobody has declared', () => {
    expect(stack.resource('kubernetes_network_policy_v1').spec).toEqual({
      pod_selector: {},
      policy_types: ['Ingress', 'Egress'],
    });
  });

  it('gives containers that ask for nothing some memory and CPU, and no limit of CPU', () => {
    expect(at(stack.resource('kubernetes_limit_range_v1'), 'spec')).toEqual({
      limit: [{ type: 'Container', default: { memory: '256Mi' }, default_request: { cpu: '50m', memory: '256Mi' } }],
    });
  });

  it('mounts no token for pods that name no service account', () => {
    expect(stack.resource('kubernetes_default_service_account_v1').automount_service_account_token).toBe(false);
  });

  it('opens nothing to the outside of the cluster', () => {
    expect(hard(stack)).toMatchObject({ 'services.loadbalancers': '0', 'services.nodeports': '0' });
  });
});

it.each([
  [Stage.DEV, '16', '64Gi', '100'],
  [Stage.STAGING, '32', '128Gi', '200'],
  [Stage.PROD, '128', '512Gi', '600'],
])('in %s the team may ask for %s cores, %s and %s pods', (stage, cpu, memory, pods) => {
  expect(hard(synth({}, stage))).toMatchObject({
    'requests.cpu': cpu,
    'requests.memory': memory,
    'limits.memory': memory,
    pods,
  });
});

it('the quota asked for wins, part by part', () => {
  expect(hard(synth({ quota: { cpu: Cpu.millis(1500), memory: Size.gibibytes(3) } }))).toMatchObject({
    'requests.cpu': '1500m',
    'requests.memory': '3Gi',
    'limits.memory': '3Gi',
    pods: '600',
  });
  expect(hard(synth({ quota: { pods: 7 } }))).toMatchObject({ 'requests.cpu': '128', pods: '7' });
});

describe('bad input', () => {
  type Problem = readonly [message: string, fix?: string];
  const RESERVED = 'choose another name';
  const LABEL = 'lower-case letters, digits and hyphens, starting and ending with a letter or digit';

  function problemsOf(more: object, facts?: KubernetesFacts): Problem[] {
    try {
      build(more, facts);
    } catch (error) {
      const { problems } = error as RoadbedError;
      return problems.map(({ message, fix }) => (fix === undefined ? [message] : [message, fix]));
    }
    return [];
  }

  it.each<[string, object, Problem[]]>([
    ['default', { team: 'default' }, [['team must not be a namespace of the cluster itself, got "default"', RESERVED]]],
    [
      'kube-system',
      { team: 'kube-system' },
      [['team must not be a namespace of the cluster itself, got "kube-system"', RESERVED]],
    ],
    ['a team in capitals', { team: 'Payments' }, [[`team must be ${LABEL}, got "Payments"`]]],
    ['no pods', { quota: { pods: 0 } }, [['quota.pods must be a whole number from 1 to 10000, got 0']]],
    [
      'an unknown version',
      { version: '3.0' },
      [['version must be a version of TeamStack, got "3.0"', 'did you mean "1.0"? TeamStack has 1.0']],
    ],
    [
      'several at once',
      { team: 'default', quota: { pods: 20000 } },
      [
        ['team must not be a namespace of the cluster itself, got "default"', RESERVED],
        ['quota.pods must be a whole number from 1 to 10000, got 20000'],
      ],
    ],
  ])('refuses %s', (_words, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });

  it.each<[string, object, string]>([
    ['a CPU that is text', { quota: { cpu: '${file("/x")}' } }, 'quota.cpu must be a Cpu, got "${file(\\"/x\\")}"'],
    ['memory that is no number', { quota: { memory: NaN } }, 'quota.memory must be a Size, got NaN'],
    ['a quota that is text', { quota: 'x' }, 'quota must be an object, got "x"'],
    ['no quota said as null', { quota: null }, 'quota must be an object, got null'],
    ['a version that is a number', { version: 1 }, 'version must be a version of TeamStack, got 1'],
    ['an environment by name', { environment: 'prod' }, 'environment must be an Environment, got "prod"'],
  ])('refuses %s', (_words, more, message) => {
    expect(problemsOf(more).map(([told]) => told)).toEqual([message]);
  });

  it('needs the version of the cluster', () => {
    expect(problemsOf({}, { ...FACTS, version: undefined })).toEqual([
      [
        'environment "prod" does not state the fact kubernetes.version, which the Pod Security version of a namespace needs',
        'add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { version: … }',
      ],
    ]);
  });

  it('says what is wrong with the stack together with what is wrong with the team', () => {
    const words = 'letters, digits, hyphens and underscores, starting with a letter or digit';
    expect(problemsOf({ stateKey: 'a/b', team: 'default', environment: eks(Stage.DEV) })).toEqual([
      [`stateKey must be ${words}, got "a/b"`],
      ['team must not be a namespace of the cluster itself, got "default"', RESERVED],
      [
        'environment must be one of the platform\'s (prod), got "dev"',
        "take it from the platform: platform.environment('…')",
      ],
    ]);
  });

  it('names the stack and its path', () => {
    expect(() => build({ team: 'default' })).toThrow(
      'TeamStack "payments-team" (payments-team) cannot be built: 1 problem',
    );
  });
});
