import { TerraformStack, Token } from 'cdktf';
import {
  Caller,
  Dependency,
  Duration,
  EnvironmentStack,
  OnCall,
  PavedService,
  Percent,
  RoadbedApp,
  Stage,
  TeamStack,
  Tier,
} from 'roadbed';
import { eks, gke, temporaryDirectory, TestApp } from '../../support/synth';
import { IMAGE, SMALLEST } from './services';

/** What is wrong, then what to do about it. */
type Problem = readonly [message: string, fix?: string];

const TOKEN = Token.asString({ unknown: true });
const NUMBER_TOKEN = Token.asNumber({ unknown: true });
const LITERAL =
  'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute';
const token = (prop: string): Problem[] => [
  [`${prop} must be a literal, got a token (a value known only after apply)`, LITERAL],
];
const LABEL = 'lower-case letters, digits and hyphens, starting and ending with a letter or digit';
const NAME = 'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const NOT_ROOT = 'a process that is not root cannot listen below 1024';
const TIERS = 'Tier.MISSION_CRITICAL, BUSINESS_CRITICAL, OPERATIONAL or ADMINISTRATIVE';
const VERSIONS = 'PavedService has 1.0, 2.0-preview';

let test: TestApp;
let stacks = 0;
beforeAll(() => {
  test = new TestApp({ environments: [eks(Stage.DEV), eks(Stage.STAGING), eks(Stage.PROD), gke('prod-de')] });
});

function newStack(environment = 'prod'): EnvironmentStack {
  return new EnvironmentStack(test.app, `state-${stacks++}`, { environment: test.environment(environment) });
}

function whole(headline: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.flatMap(([message, fix]) => [`  ${message}`, ...(fix === undefined ? [] : [`      ${fix}`])]);
  return [`${headline}: ${count}`, '', ...lines, '', 'Nothing was written.'].join('\n');
}

function thrownBy(build: () => unknown): string {
  try {
    build();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
  return 'nothing was thrown';
}

function expectRefused(
  scope: TerraformStack | RoadbedApp,
  id: string,
  props: object,
  problems: readonly Problem[],
): void {
  const path = [scope.node.path, id].filter((part) => part !== '').join('/');
  const told = thrownBy(() => new PavedService(scope, id, { ...SMALLEST, ...props }));
  expect(told).toBe(`RoadbedError: ${whole(`PavedService "${id}" (${path}) cannot be built`, problems)}`);
}

const team = (more: object): object => ({ owner: { team: 'payments', ...more } });
const labels = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index}`, 'x']));

it.each<[string, object, Problem[]]>([
  ['no owner', { owner: undefined }, [['owner must be given, got nothing', "owner: { team: '…' }"]]],
  ['a name as the owner', { owner: 'payments' }, [['owner must be given, got "payments"', "owner: { team: '…' }"]]],
  ['no team', { owner: {} }, [[`owner.team must be ${LABEL}, got nothing`]]],
  ['a team in capitals', { owner: { team: 'Payments' } }, [[`owner.team must be ${LABEL}, got "Payments"`]]],
  ['a team that is a token', { owner: { team: TOKEN } }, token('owner.team')],
  [
    'a team too long for a namespace',
    { owner: { team: 't'.repeat(64) } },
    [[`owner.team must be at most 63 characters, got 64: "${'t'.repeat(64)}"`, 'choose a shorter one']],
  ],
  [
    'the namespace of the control plane',
    { owner: { team: 'kube-system' } },
    [['owner.team must not be a namespace of the cluster itself, got "kube-system"', 'choose another name']],
  ],
  [
    'a runbook over http',
    team({ runbook: 'http://wiki/x' }),
    [['owner.runbook must be an https URL, got "http://wiki/x"', 'https://runbooks.acme.example/checkout']],
  ],
  ['a runbook that is a token', team({ runbook: TOKEN }), token('owner.runbook')],
  [
    'a cost centre illegal as a tag',
    team({ costCentre: 'CC (1042)' }),
    [
      [
        'owner.costCentre must be legal as the value of an AWS tag, got "CC (1042)"',
        'an AWS tag takes up to 256 letters, digits, spaces and _ . : / = + - @',
      ],
    ],
  ],
  [
    'a cost centre that is a number',
    team({ costCentre: 1042 }),
    [['owner.costCentre must be a string, got 1042', 'put it in quotes']],
  ],
  ['a cost centre that is a token', team({ costCentre: TOKEN }), token('owner.costCentre')],
  [
    'an unknown classification',
    team({ dataClassification: 'secret' }),
    [
      [
        'owner.dataClassification must be DataClassification.PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED, got "secret"',
      ],
    ],
  ],
  ['no tier', { tier: undefined }, [[`tier must be ${TIERS}, got nothing`]]],
  ['an unknown tier, and its replicas with it', { tier: 7, scaling: { max: 1 } }, [[`tier must be ${TIERS}, got 7`]]],
  [
    'tier 0 without runbook and anybody on call',
    { tier: Tier.MISSION_CRITICAL },
    [
      [
        'owner.runbook must be given for a mission-critical service, got nothing',
        'whoever is woken needs it: an https URL; for an exception ask the platform team',
      ],
      [
        'owner.onCall must be given for a mission-critical service, and the platform names nobody either',
        "owner: { onCall: OnCall.pagerDuty({ page: '…' }) }, or onCall of the Platform; ask the platform team",
      ],
    ],
  ],
  ['no image', { image: undefined }, [['image must name a digest, got nothing', 'tags move; name …@sha256:…']]],
  [
    'an image by tag',
    { image: 'registry.acme.example/checkout:latest' },
    [['image must name a digest, got "registry.acme.example/checkout:latest"', 'tags move; name …@sha256:…']],
  ],
  [
    'an image with half a digest',
    { image: 'acme/checkout@sha256:abc' },
    [
      [
        'image must end in @sha256: and 64 hexadecimal digits, got "acme/checkout@sha256:abc"',
        'copy the digest that the registry shows',
      ],
    ],
  ],
  [
    'an image in capitals',
    { image: `A/b@${DIGEST}` },
    [[`image must be a lower-case name and a digest, got "A/b@${DIGEST}"`, 'registries take letters of one case only']],
  ],
  ['an image that is a token', { image: TOKEN }, token('image')],
  ['port 0', { port: 0 }, [['port must be a whole number from 1024 to 65535, got 0', NOT_ROOT]]],
  ['port 80', { port: 80 }, [['port must be a whole number from 1024 to 65535, got 80', NOT_ROOT]]],
  ['port 70000', { port: 70000 }, [['port must be a whole number from 1024 to 65535, got 70000']]],
  ['a port in quotes', { port: '8080' }, [['port must be a whole number from 1024 to 65535, got "8080"']]],
  ['no port', { port: undefined }, [['port must be a whole number from 1024 to 65535, got nothing']]],
  ['a port that is a token', { port: NUMBER_TOKEN }, token('port')],
  [
    'a health path without a slash',
    { healthPath: 'healthz' },
    [['healthPath must be a path that starts with a slash, got "healthz"']],
  ],
  [
    'a dependency by bare name',
    { dependencies: ['orders'] },
    [['dependencies[0] must be a Dependency, got "orders"', "Dependency.service('…')"]],
  ],
  ['a caller by bare name', { callers: ['web'] }, [['callers[0] must be a Caller, got "web"', "Caller.service('…')"]]],
  [
    'a variable that no shell takes',
    { config: { 'log-level': 'info' } },
    [['config key must be letters, digits and underscores, not starting with a digit, got "log-level"']],
  ],
  [
    'a number in config',
    { config: { PORT: 8080 } },
    [['config["PORT"] must be a string, got 8080', 'put it in quotes']],
  ],
  ['a token in config', { config: { HOST: TOKEN } }, token('config["HOST"]')],
  [
    'config too large for a ConfigMap',
    { config: { A: 'é'.repeat(524_288) } },
    [
      [
        'config must be at most 1048576 bytes in all (a ConfigMap holds no more), got 1048577',
        'keep large content in a bucket',
      ],
    ],
  ],
  ['root', { user: 0 }, [['user must be a whole number from 1 to 2147483647, got 0', 'user 0 is root']]],
  ['a user too high', { user: 2 ** 31 }, [['user must be a whole number from 1 to 2147483647, got 2147483648']]],
  [
    'no time to drain',
    { gracePeriod: Duration.seconds(0) },
    [['gracePeriod must be whole seconds from 1 second to 1 hour, got 0s']],
  ],
  [
    'half a second to drain',
    { gracePeriod: Duration.millis(1500) },
    [['gracePeriod must be whole seconds from 1 second to 1 hour, got 1s500ms']],
  ],
  [
    'two hours to drain',
    { gracePeriod: Duration.hours(2) },
    [['gracePeriod must be whole seconds from 1 second to 1 hour, got 2h']],
  ],
  [
    'fewer at most than at least',
    { scaling: { min: 3, max: 2 } },
    [['scaling.max must be at least scaling.min, got 2 < 3', 'raise scaling.max, or lower scaling.min']],
  ],
  [
    'fewer at most than the tier keeps',
    { scaling: { max: 1 } },
    [
      [
        'scaling.max must be at least scaling.min, got 1 < 2',
        'raise scaling.max, or lower scaling.min (in prod, operational services keep at least 2)',
      ],
    ],
  ],
  [
    'no replica',
    { scaling: { min: 0 } },
    [
      [
        'scaling.min must be a whole number from 1 to 1000, got 0',
        'only a worker with scaling.triggers can rest, for nothing but an event wakes it',
      ],
    ],
  ],
  ['too many replicas', { scaling: { max: 1001 } }, [['scaling.max must be a whole number from 1 to 1000, got 1001']]],
  ['replicas that are a token', { scaling: { min: NUMBER_TOKEN } }, token('scaling.min')],
  [
    'a CPU target of less than 1 %',
    { scaling: { cpuTarget: Percent.of(0.5) } },
    [['scaling.cpuTarget must be a whole percentage from 1 to 100, got 0.5 %']],
  ],
  [
    'an unknown version',
    { version: '1.1' },
    [['version must be a version of PavedService, got "1.1"', `did you mean "1.0"? ${VERSIONS}`]],
  ],
  [
    'a version far from any',
    { version: 'latest' },
    [['version must be a version of PavedService, got "latest"', VERSIONS]],
  ],
  [
    'a preview not asked for as such',
    { version: '2.0' },
    [
      [
        'version must ask for a preview as such, got "2.0"',
        `write "2.0-preview": it may still change, so keep production off it; ${VERSIONS}`,
      ],
    ],
  ],
  [
    'a preview of what is released',
    { version: '1.0-preview' },
    [['version asks for a preview of what has been released, got "1.0-preview"', 'write "1.0"']],
  ],
  [
    'a label illegal as an AWS tag',
    { labels: { product: 'Shop & Co' } },
    [
      [
        'labels["product"] must be legal as the value of an AWS tag, got "Shop & Co"',
        'an AWS tag takes up to 256 letters, digits, spaces and _ . : / = + - @',
      ],
    ],
  ],
  [
    "a label of Roadbed's own",
    { labels: { team: 'x' } },
    [['labels key "team" collides with a Datadog tag that Roadbed sets itself', 'choose another key']],
  ],
  ['a label that is a token', { labels: { product: TOKEN } }, token('labels["product"]')],
  [
    'too many labels',
    { labels: labels(39) },
    [['labels must have at most 38 entries, got 39', 'a resource takes 50 times an AWS tag, and Roadbed sets 12']],
  ],
])('refuses %s', (_words, props, problems) => {
  expectRefused(newStack(), 'checkout', props, problems);
});

describe('the id', () => {
  it.each(['Checkout', 'check_out', '1st', 'checkout-'])('is refused when it is "%s"', (id) => {
    expectRefused(newStack(), id, {}, [[`id must be ${NAME}, got "${id}"`]]);
  });

  it('is refused when one resource of many could not have it', () => {
    const id = 'c'.repeat(64);
    expectRefused(newStack(), id, {}, [
      [
        `id must be at most 63 characters to name a Kubernetes Service, got 64: "${id}"`,
        'choose a shorter one; it becomes the name that others call the service by, so it is never cut',
      ],
    ]);
  });

  it('may be as long as the shortest of them takes', () => {
    expect(new PavedService(newStack(), 'c'.repeat(63), SMALLEST).serviceName).toHaveLength(63);
  });
});

describe('the environment', () => {
  it('must be that of the stack', () => {
    const environment = test.environment('dev');
    const fix = 'leave it out: the stack knows it';
    expectRefused(newStack(), 'checkout', { environment }, [
      ['environment must be that of the stack ("prod"), got "dev"', fix],
    ]);
  });

  it('must be given in a plain TerraformStack', () => {
    expectRefused(new TerraformStack(test.app, 'plain'), 'checkout', {}, [
      [
        'environment must be given in a plain TerraformStack ("plain"), got nothing',
        "environment: platform.environment('…'), or use an EnvironmentStack",
      ],
    ]);
  });

  it("must be the platform's own object, not one made again", () => {
    expectRefused(new TerraformStack(test.app, 'twin'), 'checkout', { environment: eks(Stage.DEV) }, [
      [
        'environment must be the platform\'s own "dev", got another one of that name',
        "take it from the platform: platform.environment('dev')",
      ],
    ]);
  });

  it("must be one of the platform's", () => {
    expectRefused(new TerraformStack(test.app, 'foreign'), 'checkout', { environment: gke('elsewhere') }, [
      [
        'environment must be one of the platform\'s (dev, staging, prod, prod-de), got "elsewhere"',
        "take it from the platform: platform.environment('…')",
      ],
    ]);
  });
});

it('refuses to stand outside of any stack', () => {
  expectRefused(test.app, 'checkout', {}, [
    [
      'scope must be an EnvironmentStack, or something in one, got the app',
      'new EnvironmentStack(app, id, { environment })',
    ],
  ]);
});

it('needs a platform above it', () => {
  const stack = new TerraformStack(new RoadbedApp({ outdir: temporaryDirectory() }), 'checkout');
  expect(thrownBy(() => new PavedService(stack, 'checkout', SMALLEST))).toBe(
    `RoadbedError: ${whole('"checkout" has no platform', [
      ['its app must have a Platform', "create one before the first stack: new Platform(app, 'platform', { … })"],
    ])}`,
  );
});

it("refuses labels that are too many only together with the platform's", () => {
  const crowded = new TestApp({ labels: labels(38) });
  const stack = new EnvironmentStack(crowded.app, 'crowded', { environment: crowded.environment('prod') });
  expectRefused(stack, 'checkout', { labels: { product: 'shop', line: 'retail' } }, [
    [
      "labels and the platform's together must have at most 38 entries, got 40",
      'a resource takes 50 times an AWS tag, and Roadbed sets 12',
    ],
  ]);
});

it('takes a mission-critical service that the platform answers for', () => {
  const covered = new TestApp({ onCall: OnCall.slack({ page: 'platform' }) });
  const stack = new EnvironmentStack(covered.app, 'covered', { environment: covered.environment('prod') });
  const owner = { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' };
  const props = { ...SMALLEST, owner, tier: Tier.MISSION_CRITICAL };
  expect(new PavedService(stack, 'checkout', props).serviceName).toBe('checkout');
});

it('says everything that is wrong with one service in one error', () => {
  const props = {
    owner: { team: 'Payments' },
    image: 'x:latest',
    port: 70000,
    scaling: { min: 3, max: 2 },
    version: '9.0',
  };
  expectRefused(newStack(), 'checkout', props, [
    [`owner.team must be ${LABEL}, got "Payments"`],
    ['image must name a digest, got "x:latest"', 'tags move; name …@sha256:…'],
    ['port must be a whole number from 1024 to 65535, got 70000'],
    ['version must be a version of PavedService, got "9.0"', `did you mean "1.0"? ${VERSIONS}`],
    ['scaling.max must be at least scaling.min, got 2 < 3', 'raise scaling.max, or lower scaling.min'],
  ]);
});

it.each([
  ['Caller.service', () => Caller.service('Web'), 'cannot name a service', `name must be ${NAME}, got "Web"`],
  ['Caller.namespace', () => Caller.namespace('a_b'), 'cannot name a namespace', `name must be ${LABEL}, got "a_b"`],
  ['Dependency.service', () => Dependency.service(''), 'cannot name a service', `name must be ${NAME}, got ""`],
])('%s refuses what is no name', (maker, make, verdict, message) => {
  expect(thrownBy(make)).toBe(`RoadbedError: ${whole(`${maker} ${verdict}`, [[message]])}`);
});

it('does not stand in the TeamStack, which is the platform’s', () => {
  const test = new TestApp();
  const stack = new TeamStack(test.app, 'team', { environment: test.environment('prod'), team: 'payments' });
  expectRefused(stack, 'checkout', SMALLEST, [
    [
      'scope must be a stack of its own, got the TeamStack "team", which is the platform\'s',
      'new EnvironmentStack(app, id, { environment }): deploying a service then needs no right over its namespace',
    ],
  ]);
});

it('says everything that is wrong with an app as a whole in one error at synth', () => {
  const shop = new TestApp();
  const environment = shop.environment('prod');
  const stack = (id: string, stateKey?: string): EnvironmentStack =>
    new EnvironmentStack(shop.app, id, { environment, stateKey });
  new TeamStack(shop.app, 'team-payments', { environment, team: 'payments' });
  new PavedService(stack('one'), 'checkout', SMALLEST);
  new PavedService(stack('two'), 'checkout', { ...SMALLEST, image: IMAGE });
  new PavedService(stack('three'), 'search', { ...SMALLEST, owner: { team: 'discovery' } });
  stack('four', 'one');
  expect(thrownBy(() => shop.app.synth())).toBe(
    `RoadbedError: ${whole('The app cannot be synthesized', [
      [
        '[four] state key "one" is also the key of one, so that each would destroy what the other made',
        'give one of them another stateKey',
      ],
      [
        '[two/checkout] environment "prod" already has a service "checkout" (one/checkout)',
        'give one of them another id',
      ],
      [
        '[three/search] owner.team "discovery" has no TeamStack in environment "prod", so its namespace does not exist',
        "add new TeamStack(app, 'discovery-prod', { environment, team: 'discovery' }), or correct owner.team",
      ],
    ])}`,
  );
});
