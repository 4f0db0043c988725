import { Token } from 'cdktf';
import { Caller, EnvironmentStack, PavedService, PavedServiceProps, Stage, Tier } from 'roadbed';
import { RoadbedError } from '../../../src/core/validation';
import { eks, gke, IRSA, TestApp } from '../../support/synth';
import { buildService, IMAGE, SMALLEST } from './services';

/** What is wrong with a service whose props a program without types brought. */
function messagesOf(props: object, id = 'checkout', where = 'prod'): string[] {
  const test = new TestApp({ environments: [eks(Stage.PROD), gke('prod-de', { ...IRSA, oidcIssuer: undefined })] });
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(where) });
  try {
    new PavedService(stack, id, { ...SMALLEST, ...props });
  } catch (error) {
    if (error instanceof RoadbedError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

describe('what only looks like a value of Roadbed’s is refused', () => {
  const injected = '${file("/etc/passwd")}';
  const shown = '"${file(\\"/etc/passwd\\")}"';

  it.each<[object, string]>([
    [{ cpu: injected }, `cpu must be a Cpu, got ${shown}`],
    [{ cpu: 500 }, 'cpu must be a Cpu, got 500'],
    [{ cpu: Token.asNumber({ a: 1 }) }, 'cpu must be a Cpu, got a token (a value known only after apply)'],
    [{ memory: 'lots' }, 'memory must be a Size, got "lots"'],
    [{ gracePeriod: 30 }, 'gracePeriod must be a Duration, got 30'],
    [{ scaling: { cpuTarget: { value: 5000 } } }, 'scaling.cpuTarget must be a Percent, got {"value":5000}'],
    [{ scaling: { cpuTarget: null } }, 'scaling.cpuTarget must be a Percent, got null'],
    [
      { callers: [{ kind: 'service', name: injected }] },
      `callers[0] must be a Caller, got {"kind":"service","name":${shown}}`,
    ],
    [{ dependencies: [{ name: injected }] }, `dependencies[0] must be a Dependency, got {"name":${shown}}`],
    [
      { dependencies: [Caller.service('x')] },
      'dependencies[0] must be a Dependency, got {"kind":"service","name":"x"}',
    ],
    [
      { owner: { team: 'payments', onCall: { page: injected } } },
      `owner.onCall must be an OnCall, got {"page":${shown}}`,
    ],
  ])('%#', (props, message) => {
    expect(messagesOf(props)).toEqual([message]);
  });

  it.each([{}, 'acme'])('and calls nobody to a mission-critical service: %p', (onCall) => {
    const owner = { team: 'payments', runbook: 'https://r.example', onCall };
    expect(messagesOf({ tier: Tier.MISSION_CRITICAL, owner })).toEqual([
      `owner.onCall must be an OnCall, got ${JSON.stringify(onCall)}`,
    ]);
  });
});

it.each<[object, string]>([
  [{ callers: Caller.service('x') }, 'callers must be a list, got {"kind":"service","name":"x"}'],
  [{ dependencies: 'orders' }, 'dependencies must be a list, got "orders"'],
  [{ dependencies: new Array(1) }, 'dependencies must hold something at every place, got nothing at [0]'],
  [{ scaling: 5 }, 'scaling must be an object, got 5'],
  [{ scaling: null }, 'scaling must be an object, got null'],
  [{ config: 5 }, 'config must be an object, got 5'],
  [{ config: ['a'] }, 'config must be an object, got ["a"]'],
  [{ labels: 'team' }, 'labels must be an object, got "team"'],
  [{ version: 2 }, 'version must be a version of PavedService, got 2'],
  [{ version: [] }, 'version must be a version of PavedService, got []'],
  [{ port: Symbol('x') }, 'port must be a whole number from 1024 to 65535, got symbol'],
  [{ environment: null }, 'environment must be an Environment, got null'],
  [{ environment: 'prod' }, 'environment must be an Environment, got "prod"'],
])('refuses props of the wrong shape: %#', (props, message) => {
  expect(messagesOf(props)).toEqual([message]);
});

it('says so when it was given no props', () => {
  const test = new TestApp();
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod') });
  const nothing = undefined as unknown as PavedServiceProps;
  expect(() => new PavedService(stack, 'checkout', nothing)).toThrow('props must be an object, got nothing');
});

describe('a token hidden in a text', () => {
  const port = Token.asNumber({ unknown: true });
  const literal = 'must be a literal, got a token (a value known only after apply)';

  it.each<[string, object]>([
    ['config["PORT"]', { config: { PORT: `${port}` } }],
    ['config["FIRST"]', { config: { FIRST: Token.asList({ unknown: true })[0] } }],
    ['healthPath', { healthPath: `/h/${port}` }],
    ['owner.runbook', { owner: { team: 'payments', runbook: `https://r.example/${port}` } }],
    ['labels["port"]', { labels: { port: `${port}` } }],
  ])('is no literal in %s', (prop, props) => {
    expect(messagesOf(props)).toEqual([`${prop} ${literal}`]);
  });
});

it('has no name that a service account of every namespace has', () => {
  expect(messagesOf({}, 'default')).toEqual([
    'id must not be that of a service account which every namespace has, got "default"',
  ]);
});

describe('an image', () => {
  const digest = `@sha256:${'a'.repeat(64)}`;

  it.each([
    'checkout',
    'acme/checkout',
    'localhost:5000/checkout',
    'registry.acme.example/shop/check__out-v1.2',
    'registry.acme.example:5000/shop/checkout:V1.4_2',
    '333333333333.dkr.ecr.eu-west-1.amazonaws.com/shop/checkout',
  ])('that can be pulled is taken: %s', (name) => {
    expect(messagesOf({ image: name + digest })).toEqual([]);
  });

  it.each([
    'https://registry.example/app',
    'registry..example//app',
    'app:tag:tag2',
    'app:-bad',
    'a:',
    'a/',
    '/a',
    'a-',
    'a.b.:5000/c',
    `a:${'t'.repeat(129)}`,
    'a'.repeat(256),
  ])('that Kubernetes cannot pull is refused: %s', (name) => {
    expect(messagesOf({ image: name + digest })[0]).toMatch(
      /^image must be a name that can be pulled and a digest, got/,
    );
  });
});

describe('a variable of config', () => {
  it.each(['a\0b', '\ud800'])('holds nothing that a process cannot be given: %j', (value) => {
    expect(messagesOf({ config: { A: value } })[0]).toMatch(
      /^config\["A"\] must be text without NUL or half a surrogate pair, got "/,
    );
  });

  it('is not __proto__, which would vanish', () => {
    expect(messagesOf({ config: JSON.parse('{"__proto__":"x"}') as object })).toEqual([
      'config key must be letters, digits and underscores, not starting with a digit, got "__proto__"',
    ]);
  });
});

it.each(['1', 'toString', NaN])('with the tier %p says nothing of replicas', (tier) => {
  expect(messagesOf({ tier, scaling: { max: 1 } })).toHaveLength(1);
});

it('on GKE is not asked for what an identity on EKS needs', () => {
  expect(messagesOf({}, 'checkout', 'prod-de')).toEqual([]);
});

it('that is refused leaves nothing behind: the corrected one can be made', () => {
  const { stack } = buildService();
  expect(() => new PavedService(stack, 'orders', { ...SMALLEST, image: 'orders:latest' })).toThrow('image');
  expect(new PavedService(stack, 'orders', { ...SMALLEST, image: IMAGE }).serviceName).toBe('orders');
});

it.each<[object, string, string]>([
  [{ calers: [] }, 'calers is not a known prop', 'did you mean "callers"?'],
  [
    { owner: { team: 'payments', dataClasification: 'restricted' } },
    'owner.dataClasification is not a known prop',
    'did you mean "dataClassification"?',
  ],
  [{ scaling: { replicas: 3 } }, 'scaling.replicas is not a known prop', 'known here: min, max, cpuTarget'],
])('a prop that nobody reads is refused: %j', (props, message, fix) => {
  const test = new TestApp();
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod') });
  const make = (): PavedService => new PavedService(stack, 'checkout', { ...SMALLEST, ...props });
  expect(make).toThrow(`  ${message}\n      ${fix}`);
});

it('an id that is taken is refused in one error', () => {
  const { stack } = buildService();
  expect(() => new PavedService(stack, 'checkout', SMALLEST)).toThrow(
    '  id must be free in its scope, got "checkout", which a PavedService there has\n      give it another id',
  );
});
