import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentStack, PavedService, Releases, Stage } from 'roadbed';
import { errorOf } from '../../../core/support';
import { eks, temporaryDirectory, TestApp } from '../../../support/synth';
import { IMAGE, SMALLEST } from '../services';

const OTHER = IMAGE.replace(/[0-9a-f]{64}$/, 'f'.repeat(64));
const DIGEST_FIX = 'tags move; name …@sha256:…';

function written(text: string, name = 'releases.yaml'): string {
  const file = join(temporaryDirectory(), name);
  writeFileSync(file, text);
  return file;
}

const FILE = `releases:\n  checkout:\n    staging: ${OTHER}\n    prod: ${IMAGE}\n`;
const environments = [eks(Stage.DEV), eks(Stage.STAGING), eks(Stage.PROD)];
const [dev = eks(Stage.DEV), staging = eks(Stage.STAGING), prod = eks(Stage.PROD)] = environments;

test('each environment has the image of its line', () => {
  const releases = Releases.fromFile(written(FILE), environments);
  expect([staging, prod].map((environment) => releases.image('checkout', environment))).toEqual([OTHER, IMAGE]);
});

test('a service runs what the file says', () => {
  const test = new TestApp();
  const releases = Releases.fromFile(written(FILE), test.platform.environments);
  for (const environment of test.platform.environments.filter(({ name }) => name !== 'dev')) {
    const stack = new EnvironmentStack(test.app, `checkout-${environment.name}`, { environment });
    new PavedService(stack, 'checkout', { ...SMALLEST, image: releases.image('checkout', environment) });
  }
  const output = test.synth();
  const images = ['staging', 'prod'].map(
    (name) => /"image": ?"([^"]*)"/.exec(output.stack(`checkout-${name}`).text)?.[1],
  );
  expect(images).toEqual([OTHER, IMAGE]);
});

it.each<[string, string, object[]]>([
  [
    'an image without a digest',
    FILE.replace(OTHER, 'registry.acme.example/checkout:1.4'),
    [
      {
        message: 'releases.checkout.staging must name a digest, got "registry.acme.example/checkout:1.4"',
        fix: DIGEST_FIX,
      },
    ],
  ],
  [
    'a digest that was cut',
    FILE.replace(OTHER, OTHER.slice(0, -1)),
    [
      {
        message: expect.stringContaining('releases.checkout.staging must end in @sha256: and 64 hexadecimal digits'),
        fix: 'copy the digest that the registry shows',
      },
    ],
  ],
  [
    'an environment that the platform does not have',
    FILE.replace('prod', 'prd'),
    [
      {
        message: 'releases.checkout.prd must name an environment, one of dev, staging, prod',
        fix: 'did you mean "prod"?',
      },
    ],
  ],
  [
    'a key that it does not know',
    `${FILE}services: {}\n`,
    [{ message: 'services is not a known key', fix: 'known here: releases' }],
  ],
  ['no releases', '{}', [{ message: 'releases must be given' }]],
  ['a list of services', 'releases: []\n', [{ message: 'releases must be a map of services, got []' }]],
  [
    'an image for all environments',
    `releases: { checkout: "${IMAGE}" }`,
    [{ message: expect.stringContaining('releases.checkout must be a map of environments to images, got "registry') }],
  ],
  [
    'a number',
    'releases: { checkout: { prod: 4 } }',
    [{ message: 'releases.checkout.prod must be an image such as registry.example/checkout@sha256:…, got 4' }],
  ],
])('a file with %s is refused', (_what, text, problems) => {
  expect(errorOf(() => Releases.fromFile(written(text), environments)).problems).toEqual(problems);
});

test('two lines for one environment are refused', () => {
  const twice = `${FILE}    prod: ${OTHER}\n`;
  expect(errorOf(() => Releases.fromFile(written(twice), environments)).message).toContain('Map keys must be unique');
});

test('a service that the file does not release is told with the nearest that it does', () => {
  const releases = Releases.fromFile(written(FILE));
  expect(errorOf(() => releases.image('chekout', prod)).message).toMatchInlineSnapshot(`
    "release file "releases.yaml" has no such image: 1 problem

      service must be one that the file releases, got "chekout"
          did you mean "checkout"?

    Nothing was written."
  `);
});

test('an environment that a service is not released to is told with the way to release it', () => {
  const releases = Releases.fromFile(written(FILE));
  expect(errorOf(() => releases.image('checkout', dev)).message).toMatchInlineSnapshot(`
    "release file "releases.yaml" has no such image: 1 problem

      releases.checkout must name an image for the environment "dev", and names staging, prod
          roadbed release set checkout dev <image>, or promote what runs elsewhere

    Nothing was written."
  `);
});

test('an environment by name is refused', () => {
  const releases = Releases.fromFile(written(FILE));
  const { image } = { image: (environment: unknown) => releases.image('checkout', environment as typeof prod) };
  expect(errorOf(() => image('prod')).problems).toEqual([
    { message: 'environment must be an Environment, got "prod"', fix: "Environment.eks('dev', { … })" },
  ]);
});
