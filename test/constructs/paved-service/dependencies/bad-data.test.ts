import { TerraformStack, Token } from 'cdktf';
import {
  CacheProps,
  Dependency,
  Duration,
  Environment,
  EnvironmentFacts,
  EnvironmentStack,
  NetworkFacts,
  OnCall,
  PavedService,
  PavedServiceProps,
  PostgresProps,
  SizeClass,
  Stage,
  Tier,
} from 'roadbed';
import { Problem } from '../../../../src/core/validation';
import { FACTS, TestApp } from '../../../support/synth';
import { SMALLEST } from '../services';
import { BOOTSTRAP_IMAGE, dataPlatform, KUBERNETES, NETWORK, problemsOf, serviceWithData } from './data-services';

const postgres =
  (name: unknown, props?: unknown): (() => unknown) =>
  () =>
    Dependency.postgres(name as string, props as PostgresProps);
const cache =
  (name: unknown, props?: unknown): (() => unknown) =>
  () =>
    Dependency.cache(name as string, props as CacheProps);
const FORM = 'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen';

it.each<[string, () => unknown, Problem[]]>([
  ['a name in capitals', postgres('Orders'), [{ message: `name must be ${FORM}, got "Orders"` }]],
  [
    'a name that is too long',
    postgres('o'.repeat(33)),
    [{ message: `name must be at most 32 characters, got 33: "${'o'.repeat(33)}"`, fix: 'choose a shorter one' }],
  ],
  ['no name', cache(undefined), [{ message: `name must be ${FORM}, got nothing` }]],
  [
    'the database that every server has',
    postgres('postgres'),
    [
      {
        message: 'name must not be that of a database which every server has, got "postgres"',
        fix: 'choose another name',
      },
    ],
  ],
  [
    'a name that is known after apply',
    postgres(Token.asString({ unknown: true })),
    [
      {
        message: 'name must be a literal, got a token (a value known only after apply)',
        fix: 'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute',
      },
    ],
  ],
  [
    'a prop that there is not',
    postgres('orders', { class: 'big' }),
    [{ message: 'class is not a known prop', fix: 'known here: size, recovery, withPassword' }],
  ],
  ['props that are none', postgres('orders', 'large'), [{ message: 'props must be an object, got "large"' }]],
  [
    'a size that there is not',
    postgres('orders', { size: 'huge' }),
    [{ message: 'size must be SizeClass.SMALL, MEDIUM or LARGE, got "huge"' }],
  ],
  [
    'a cache of such a size',
    cache('sessions', { size: 3 }),
    [{ message: 'size must be SizeClass.SMALL, MEDIUM or LARGE, got 3' }],
  ],
  [
    'recovery of a cache',
    cache('sessions', { recovery: {} }),
    [{ message: 'recovery is not a known prop', fix: 'known here: size' }],
  ],
  [
    'a password that is neither wanted nor not',
    postgres('orders', { withPassword: 'yes' }),
    [{ message: 'withPassword must be true or false, got "yes"' }],
  ],
  [
    'an objective that is no duration',
    postgres('orders', { recovery: { rpo: 5 } }),
    [{ message: 'recovery.rpo must be a Duration, got 5', fix: 'Duration.seconds(30)' }],
  ],
  [
    'an objective of nothing',
    postgres('orders', { recovery: { rto: Duration.seconds(0) } }),
    [{ message: 'recovery.rto must be longer than nothing, got 0s' }],
  ],
  [
    'an objective that there is not',
    postgres('orders', { recovery: { rpm: Duration.hours(1) } }),
    [{ message: 'recovery.rpm is not a known prop', fix: 'did you mean "rpo"?' }],
  ],
])('%s is refused', (_what, build, problems) => {
  expect(problemsOf(build)).toEqual(problems);
});

const service = (more: Partial<PavedServiceProps>, stage = Stage.PROD, network: NetworkFacts = NETWORK) =>
  problemsOf(() => serviceWithData(more, { stage, network }));
const ORDERS = [Dependency.postgres('orders')];
const missing = (fact: string): Problem => {
  const [group, name] = fact.split('.');
  return {
    message: `environment "prod" does not state the fact ${fact}, which Dependency.postgres needs`,
    fix: `add it to the facts of the environment (EnvironmentFacts.fromFile): ${group}: { ${name}: … }`,
  };
};

describe('a service', () => {
  it('is told every fact that its data needs, at once', () => {
    const build = () => serviceWithData({ dependencies: ORDERS }, { network: {}, kubernetes: FACTS });
    expect(problemsOf(build)).toEqual([
      ...['vpc', 'dataSubnets', 'podSecurityGroups', 'dataRanges'].map((fact) => missing(`network.${fact}`)),
      missing('kubernetes.endpointRanges'),
    ]);
  });

  it('on GKE needs a network, and no subnets', () => {
    const build = () =>
      serviceWithData({ dependencies: ORDERS }, { network: { dataRanges: ['10.40.0.0/20'] }, cloud: 'google' });
    expect(problemsOf(build)).toEqual([missing('network.network')]);
  });

  it('with a cache alone needs no way to the API of the cloud', () => {
    const build = () => serviceWithData({ dependencies: [Dependency.cache('sessions')] }, { kubernetes: FACTS });
    expect(problemsOf(build)).toEqual([]);
  });

  it('has no database where the platform has no image to make its user', () => {
    expect(problemsOf(() => serviceWithData({ dependencies: ORDERS }, { services: {} }))).toEqual([
      {
        message: 'the platform does not say services.databaseBootstrapImage, which Dependency.postgres needs',
        fix: 'new Platform(…, { services: { databaseBootstrapImage: … } }): what it must hold is in docs/platform.md',
      },
    ]);
  });

  it('has no user on Cloud SQL that PostgreSQL would cut', () => {
    const project = `acme-${'x'.repeat(25)}`;
    const build = () => {
      const facts = EnvironmentFacts.of({ kubernetes: KUBERNETES, network: NETWORK });
      const environment = Environment.gke('production-of-europe', {
        stage: Stage.PROD,
        cluster: 'main',
        project,
        region: 'europe-west3',
        facts,
      });
      const test = new TestApp({
        environments: [environment],
        services: { databaseBootstrapImage: BOOTSTRAP_IMAGE },
      });
      const stack = new EnvironmentStack(test.app, 'checkout', { environment });
      new PavedService(stack, 'checkout-of-everything', { ...SMALLEST, dependencies: ORDERS });
    };
    expect(problemsOf(build)).toEqual([
      {
        message: expect.stringMatching(
          /^the user of postgres "orders" must have at most 63 characters, as every name in PostgreSQL, and "checkout-of-everythin-\w{8}@acme-x{25}\.iam" has 65$/,
        ),
        fix: 'it is made of the names of the service, the environment and the project: choose a shorter name, or enter withPassword',
      },
    ]);
  });

  it('has no more of them than the policy of a role can let it into', () => {
    const many = Array.from({ length: 30 }, (_, index) => [
      Dependency.cache(`sessions-${index}`),
      Dependency.postgres(`orders-${index}`),
    ]).flat();
    expect(service({ dependencies: many })).toEqual([
      {
        message: expect.stringMatching(
          /^dependencies must fit the policy of one IAM role \(10240 characters\), got 1\d{4}$/,
        ),
        fix: 'a service with so many dependencies is several services: split it',
      },
    ]);
  });

  it('has no two stores of one name', () => {
    expect(service({ dependencies: [Dependency.postgres('orders'), Dependency.cache('orders')] })[0]).toEqual({
      message:
        'dependencies must set environment variables of their own, and postgres "orders" and cache "orders" both set ORDERS_HOST',
      fix: 'rename one of them',
    });
  });

  it('names a store once', () => {
    expect(service({ dependencies: [Dependency.cache('sessions'), Dependency.cache('sessions')] })).toEqual([
      {
        message: 'dependencies must be named once each, and cache "sessions" is there twice',
        fix: 'keep the one with all the access',
      },
    ]);
  });

  it('does not set what the platform sets', () => {
    expect(service({ dependencies: ORDERS, config: { ORDERS_HOST: 'localhost' } })).toEqual([
      {
        message: 'config["ORDERS_HOST"] must be left out: postgres "orders" sets it',
        fix: 'leave it out, or rename the dependency',
      },
    ]);
  });

  it('does not promise to lose less than backups can', () => {
    expect(service({ dependencies: ORDERS, recovery: { rpo: Duration.minutes(1) } })).toEqual([
      {
        message: 'recovery.rpo must be at least 5 minutes, got 1m',
        fix: 'the logs that a database is taken back by are kept every 5 minutes; losing less needs a design of its own',
      },
    ]);
  });

  it('does not promise to be back before one zone can be', () => {
    const dependencies = [Dependency.postgres('orders', { recovery: { rto: Duration.minutes(2) } })];
    expect(service({ dependencies })).toEqual([
      {
        message:
          'dependencies[0].recovery.rto must be at least 10 minutes, got 2m: in environment "prod" the database has one zone',
        fix: 'production services of tier 0 and 1 have two zones; promise less elsewhere',
      },
    ]);
  });

  it('may promise a minute where its tier has two zones', () => {
    const owner = {
      team: 'payments',
      runbook: 'https://runbooks.acme.example/checkout',
      onCall: OnCall.slack({ page: 'payments' }),
    };
    const recovery = { rto: Duration.minutes(1) };
    expect(service({ owner, tier: Tier.BUSINESS_CRITICAL, dependencies: ORDERS, recovery })).toEqual([]);
  });

  it('keeps nothing in a plain TerraformStack', () => {
    const test = dataPlatform();
    const stack = new TerraformStack(test.app, 'plain');
    expect(
      problemsOf(
        () =>
          new PavedService(stack, 'checkout', {
            ...SMALLEST,
            dependencies: ORDERS,
            environment: test.environment('prod'),
          }),
      ),
    ).toEqual([
      {
        message: 'dependencies must not keep data of their own in a plain TerraformStack, and postgres "orders" does',
        fix: 'use an EnvironmentStack, beside which a state of its own keeps the data; or name the service that has it: ownedBy',
      },
    ]);
    expect(stack.node.children).toEqual([]);
  });

  it('leaves no state of data behind when it is refused', () => {
    const test = dataPlatform({ network: {} });
    const stack = new EnvironmentStack(test.app, 'checkout-prod', { environment: test.environment('prod') });
    expect(problemsOf(() => new PavedService(stack, 'checkout', { ...SMALLEST, dependencies: ORDERS }))).toHaveLength(
      4,
    );
    expect(test.app.node.tryFindChild('checkout-prod-data')).toBeUndefined();
  });
});

describe('facts', () => {
  it.each<[NetworkFacts, string]>([
    [{ vpc: 'main' }, 'network.vpc must be the id of a VPC, such as "vpc-0a1b2c3d", got "main"'],
    [
      { dataSubnets: ['subnet-0aaaaaaaaaaaaaaa1'] },
      'network.dataSubnets must hold at least 2, got ["subnet-0aaaaaaaaaaaaaaa1"]',
    ],
    [
      { podSecurityGroups: ['pods'] },
      'network.podSecurityGroups.0 must be the id of a security group, such as "sg-0a1b2c3d", got "pods"',
    ],
    [{ network: 'main' }, 'network.network must be "projects/<project>/global/networks/<network>", got "main"'],
    [
      { dataRanges: ['0.0.0.0/0'] },
      'network.dataRanges.0 must be an IPv4 range such as "10.0.0.0/16", got "0.0.0.0/0"',
    ],
  ])('%j are refused', (network, message) => {
    expect(problemsOf(() => dataPlatform({ network })).map((each) => each.message)).toEqual([message]);
  });

  it('of the image that makes users must be an image by digest', () => {
    const services = { databaseBootstrapImage: 'registry.acme.example/platform/bootstrap:latest' };
    expect(problemsOf(() => dataPlatform({ services }))).toEqual([
      {
        message:
          'services.databaseBootstrapImage must be an image by digest, such as registry.acme.example/platform/bootstrap@sha256:…, got "registry.acme.example/platform/bootstrap:latest"',
      },
    ]);
  });
});

it('there is no size but three', () => {
  expect(Object.values(SizeClass)).toEqual(['small', 'medium', 'large']);
});
