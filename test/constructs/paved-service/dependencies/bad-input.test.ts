import { TerraformStack, Token } from 'cdktf';
import { Access, Dependency, Duration, EnvironmentStack, PavedService, SecretStore, Stage } from 'roadbed';
import { errorOf } from '../../../core/support';
import { eks, FACTS, gke, TestApp } from '../../../support/synth';
import { buildIn, CLOUD_FACTS } from '../clouds';
import { SMALLEST } from '../services';

type Problem = readonly [message: string, fix?: string];

function problemsOf(work: () => unknown): Problem[] {
  return errorOf(work).problems.map(({ message, fix }) => (fix === undefined ? [message] : [message, fix]));
}

const NAME = 'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen';
const LITERAL =
  'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute';
const days = (count: number): Duration => Duration.days(count);

describe('what cannot be depended on', () => {
  it.each<[string, () => unknown, Problem[]]>([
    ['a name in capitals', () => Dependency.bucket('Exports'), [[`name must be ${NAME}, got "Exports"`]]],
    ['no name', () => Dependency.queue(''), [[`name must be ${NAME}, got ""`]]],
    [
      'a long name',
      () => Dependency.topic('a'.repeat(41)),
      [[`name must be at most 40 characters, got 41: "${'a'.repeat(41)}"`, 'choose a shorter one']],
    ],
    [
      'a name known after apply',
      () => Dependency.secret(Token.asString({ unknown: true })),
      [['name must be a literal, got a token (a value known only after apply)', LITERAL]],
    ],
    [
      'a bucket consumed',
      () => Dependency.bucket('exports', Access.CONSUME),
      [['access to a bucket must be Access.READ, Access.WRITE, Access.READ_WRITE, Access.ADMINISTER, got "consume"']],
    ],
    [
      'a queue read',
      () => Dependency.queue('receipts', Access.READ),
      [
        [
          'access to a queue must be Access.CONSUME, Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER, got "read"',
        ],
      ],
    ],
    [
      'a topic consumed',
      () => Dependency.topic('orders', Access.CONSUME),
      [['access to a topic must be Access.PUBLISH, got "consume"']],
    ],
    [
      'objects for half a day',
      () => Dependency.bucket('exports', Access.READ, { keepFor: Duration.hours(12) }),
      [['keepFor must be whole days from 1 to 36,500, got 12h']],
    ],
    [
      'objects for a thousand years',
      () => Dependency.bucket('exports', Access.READ, { keepFor: days(365_000) }),
      [['keepFor must be whole days from 1 to 36,500, got 365000d']],
    ],
    [
      'a worker that takes an hour',
      () => Dependency.queue('receipts', Access.CONSUME, { processWithin: Duration.hours(1) }),
      [['processWithin must be whole seconds from 10 seconds to 10 minutes, got 1h']],
    ],
    [
      'one attempt',
      () => Dependency.queue('receipts', Access.CONSUME, { attempts: 1 }),
      [['attempts must be a whole number from 5 to 100, got 1']],
    ],
    [
      'messages for a month',
      () => Dependency.queue('receipts', Access.CONSUME, { keepFor: days(30) }),
      [['keepFor must be whole minutes from 10 minutes to 14 days, got 30d']],
    ],
    [
      'a queue of another’s, set up anew',
      () => Dependency.queue('receipts', Access.CONSUME, { ownedBy: 'shop', attempts: 7 }),
      [['attempts must be left out with ownedBy, got 7', 'service "shop" decides it']],
    ],
    [
      'an owner that cannot be',
      () => Dependency.topic('orders', Access.PUBLISH, { ownedBy: 'Shop' }),
      [[`ownedBy must be ${NAME}, got "Shop"`]],
    ],
    ['a secret without parts', () => Dependency.secret('db', { keys: [] }), [['keys must hold 1 to 20, got 0']]],
    [
      'a part with a blank',
      () => Dependency.secret('db', { keys: ['user name'] }),
      [
        [
          'keys[0] must be letters, digits, hyphens and underscores, starting with a letter and ending with a letter or digit, got "user name"',
        ],
      ],
    ],
    [
      'a store with no name',
      () => SecretStore.secretManager(''),
      [
        [
          `store must be ${NAME.replace('starting with a letter and not ending with a hyphen', 'starting and ending with a letter or digit')}, got ""`,
        ],
      ],
    ],
  ])('%s', (_words, make, problems) => {
    expect(problemsOf(make)).toEqual(problems);
  });

  it('everything that is wrong is said at once', () => {
    const make = (): unknown => Dependency.queue('Receipts', Access.READ, { attempts: 0, keepFor: days(99) });
    expect(errorOf(make).message).toBe(
      [
        'Dependency.queue cannot be asked for: 4 problems',
        '',
        `  name must be ${NAME}, got "Receipts"`,
        '  access to a queue must be Access.CONSUME, Access.PUBLISH, Access.PUBLISH_AND_CONSUME, Access.ADMINISTER, got "read"',
        '  attempts must be a whole number from 5 to 100, got 0',
        '  keepFor must be whole minutes from 10 minutes to 14 days, got 99d',
        '',
        'Nothing was written.',
      ].join('\n'),
    );
  });
});

describe('what a service cannot depend on where it is', () => {
  const withFacts = (dependency: Dependency, facts = CLOUD_FACTS, platform = {}): Problem[] =>
    problemsOf(() => buildIn('EKS', { dependencies: [dependency] }, { facts, platform }));

  it('anything in the cloud while nobody knows where its endpoints are', () => {
    expect(withFacts(Dependency.bucket('exports'), { ...CLOUD_FACTS, endpointRanges: undefined })).toEqual([
      [
        'environment "prod" does not state the fact kubernetes.endpointRanges, which reaching bucket "exports" needs',
        'add it to the facts of the environment (EnvironmentFacts.fromFile): kubernetes: { endpointRanges: … }',
      ],
    ]);
  });

  it('a secret in a cluster that has no External Secrets', () => {
    expect(
      withFacts(Dependency.secret('key'), { ...FACTS, customResources: ['scaledobjects.keda.sh/v1alpha1'] }),
    ).toEqual([
      [
        'environment "prod" does not have the custom resource externalsecrets.external-secrets.io/v1, which secret "key" needs',
        'install it and list it in the facts of the environment; listed are scaledobjects.keda.sh/v1alpha1',
      ],
    ]);
  });

  it('a secret on a platform that has no store for them', () => {
    expect(withFacts(Dependency.secret('key'), CLOUD_FACTS, { services: {} })).toEqual([
      [
        'the platform has no secret store, which secret "key" needs',
        "name one in its Platform: services: { secretStore: SecretStore.secretManager('…') }",
      ],
    ]);
  });

  it('one thing twice', () => {
    const dependencies = [Dependency.queue('receipts'), Dependency.queue('receipts', Access.PUBLISH)];
    expect(problemsOf(() => buildIn('EKS', { dependencies }))).toEqual([
      ['dependencies must be named once each, and queue "receipts" is there twice', 'keep the one with all the access'],
    ]);
  });

  it('two things that would set one variable', () => {
    const dependencies = [
      Dependency.bucket('exports'),
      Dependency.secret('exports-bucket', { keys: ['name'], asVariables: true }),
    ];
    expect(problemsOf(() => buildIn('EKS', { dependencies }))).toEqual([
      [
        'dependencies must set environment variables of their own, and bucket "exports" and secret "exports-bucket" both set EXPORTS_BUCKET_NAME',
        'rename one of them',
      ],
    ]);
  });

  it('a thing whose variable the service sets itself', () => {
    const config = { RECEIPTS_QUEUE_URL: 'https://elsewhere.example' };
    expect(problemsOf(() => buildIn('EKS', { config, dependencies: [Dependency.queue('receipts')] }))).toEqual([
      [
        'config["RECEIPTS_QUEUE_URL"] must be left out: queue "receipts" sets it',
        'leave it out, or rename the dependency',
      ],
    ]);
  });

  it('data of its own in a plain TerraformStack, beside which no state keeps it', () => {
    const test = new TestApp({ environments: [eks(Stage.PROD, CLOUD_FACTS)] });
    const build = (dependency: Dependency): PavedService =>
      new PavedService(new TerraformStack(test.app, `plain-${dependency.kind}`), 'checkout', {
        ...SMALLEST,
        environment: test.environment('prod'),
        dependencies: [dependency],
      });
    expect(problemsOf(() => build(Dependency.bucket('exports')))).toEqual([
      [
        'dependencies must not keep data of their own in a plain TerraformStack, and bucket "exports" does',
        'use an EnvironmentStack, beside which a state of its own keeps the data; or name the service that has it: ownedBy',
      ],
    ]);
  });

  it.each<[string, Dependency, Problem]>([
    [
      'a bucket whose name holds that of Google',
      Dependency.bucket('google-exports'),
      [
        'the name of bucket "google-exports" must not begin with goog, or hold google or what looks like it, got "acme-prod-de-checkout-google-exports-',
        'a bucket of Cloud Storage cannot be called so; it is made of the names of organisation, environment, service and dependency',
      ],
    ],
  ])('%s', (_words, dependency, [message, fix]) => {
    const test = new TestApp({ environments: [gke('prod-de', CLOUD_FACTS)] });
    const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod-de') });
    const build = (): PavedService => new PavedService(stack, 'checkout', { ...SMALLEST, dependencies: [dependency] });
    expect(problemsOf(build)).toEqual([[expect.stringContaining(message), fix]]);
  });

  it('a topic of Pub/Sub on a platform whose name begins with a digit', () => {
    const build = (): unknown =>
      buildIn('GKE', { dependencies: [Dependency.topic('orders')] }, { platform: { organization: '3m' } });
    expect(problemsOf(build).map(([message]) => message)).toEqual([
      'the name of topic "orders" must not begin with goog, or with anything but a letter, got "3m.prod.checkout.orders.topic"',
    ]);
  });

  it('leaves neither a service nor a state behind', () => {
    const test = new TestApp({ environments: [eks(Stage.PROD, CLOUD_FACTS)] });
    const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment('prod') });
    const dependencies = [Dependency.bucket('exports'), Dependency.secret('key')];
    expect(() => new PavedService(stack, 'checkout', { ...SMALLEST, dependencies })).toThrow('no secret store');
    expect([test.app.node.tryFindChild('state-data'), stack.node.tryFindChild('checkout')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

it.each<[string, Dependency, Problem]>([
  [
    'a secret',
    Dependency.secret('dd-env', { asVariables: true }),
    ['secret "dd-env" must not set DD_ENV, which is that of telemetry', 'rename it'],
  ],
  [
    'a service',
    Dependency.service('dd-trace-agent', 'billing'),
    ['service "dd-trace-agent" must not set DD_TRACE_AGENT_URL, which is that of telemetry', 'rename it'],
  ],
])('%s has no name whose variable is that of telemetry', (_words, dependency, problem) => {
  expect(problemsOf(() => buildIn('EKS', { dependencies: [dependency] }))).toEqual([problem]);
});

describe('a secret that a service says', () => {
  const FIX = "have it issued anew, keep it in the platform's secret store, and ask for it: Dependency.secret('…')";

  it.each<[string, object, string, string]>([
    [
      'in a variable, by its name',
      { config: { DB_PASSWORD: 'correct-horse' } },
      'config.DB_PASSWORD',
      'a literal under the name of a secret',
    ],
    [
      'in a variable, by its look',
      { config: { NOTE: `AKIA${'ABCDEFGH23456723'}` } },
      'config.NOTE',
      'an AWS access key id',
    ],
    ['in an address', { config: { DB: 'postgres://app:hunter22@db.example/x' } }, 'config.DB', 'a password in a URL'],
    [
      'in the address of its runbook',
      { owner: { team: 'payments', runbook: 'https://me:hunter22@runbooks.acme.example/x' } },
      'owner.runbook',
      'a password in a URL',
    ],
  ])('%s is refused, and not shown', (_words, props, place, what) => {
    const error = errorOf(() => buildIn('EKS', props));
    expect(error.problems).toContainEqual({ message: `${place} must not hold a secret, and holds ${what}`, fix: FIX });
    expect(
      error.problems.filter(({ message }) => message.startsWith(`${place} must not hold`))[0]?.message,
    ).not.toMatch(/correct-horse|AKIA|hunter22/);
  });
});

describe('what cannot be depended on together, or by this service', () => {
  it.each<[string, Dependency[], Problem[]]>([
    [
      'the service itself',
      [Dependency.service('checkout')],
      [['dependencies must be other services than "checkout" itself', 'leave it out: its own port needs no network']],
    ],
    [
      'what it has another one own, and that is itself',
      [Dependency.queue('receipts', Access.CONSUME, { ownedBy: 'checkout' })],
      [
        [
          'queue "receipts" must be ownedBy another service, got "checkout", which is this one',
          'leave ownedBy out, so that the service makes it',
        ],
      ],
    ],
    [
      'a service whose address a secret would take',
      [Dependency.secret('payments', { keys: ['url'], asVariables: true }), Dependency.service('payments', 'shop')],
      [
        [
          'dependencies must set environment variables of their own, and secret "payments" and service "payments" both set PAYMENTS_URL',
          'rename one of them',
        ],
      ],
    ],
    [
      'a service whose address a bucket would take',
      [Dependency.bucket('order'), Dependency.service('order-bucket', 'shop')],
      [
        [
          'dependencies must set environment variables of their own, and bucket "order" and service "order-bucket" both set ORDER_BUCKET_URL',
          'rename one of them',
        ],
      ],
    ],
  ])('%s is refused', (_what, dependencies, problems) => {
    expect(problemsOf(() => buildIn('EKS', { dependencies }))).toEqual(problems);
  });

  it('an address that is called later, and that a bucket has taken, is refused', () => {
    const { service } = buildIn('EKS', { dependencies: [Dependency.bucket('order')] });
    expect(problemsOf(() => service.canCallByName('order-bucket', 'shop'))).toEqual([
      [
        'the address of "order-bucket" must have a variable of its own, and ORDER_BUCKET_URL tells of a dependency',
        'rename the dependency',
      ],
    ]);
  });
});
