import { Token } from 'cdktf';
import fc from 'fast-check';
import { Dependency, Duration, Money, PavedServiceProps, Signer, Stage } from 'roadbed';
import { trustedRegistryOf } from '../../../../src/constructs/paved-service/operations/supply-chain/trusted-registry';
import { Catalogue, ServiceEntry } from '../../../../src/core/catalogue';
import { errorOf } from '../../../core/support';
import { at, objectAt } from '../../../support/json';
import { TestApp } from '../../../support/synth';
import { buildService, IMAGE, synthService } from '../services';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const KEY = 'arn:aws:kms:eu-west-1:111111111111:key/2f6c9e0e-4b7a-4a52-8a17-1f2b3c4d5e6f';
const GITHUB = 'https://token.actions.githubusercontent.com';
const TRUST_FIX =
  'push it there, or ask the platform team to trust its registry: services.trustedRegistries of the Platform';

function entryOf(...args: Parameters<typeof buildService>): ServiceEntry | undefined {
  return Catalogue.of(buildService(...args).service).ofKind('service')[0];
}

test('the catalogue says what runs, by image and digest', () => {
  expect(entryOf({ image: IMAGE.replace('@', ':1.4.2@') })).toMatchObject({
    image: 'registry.acme.example/shop/checkout:1.4.2',
    digest: DIGEST,
  });
  expect(entryOf()).toMatchObject({ image: 'registry.acme.example/shop/checkout', digest: DIGEST });
});

test('the catalogue says what a service may cost, what it promises for a disaster and what it is a part of', () => {
  const recovery = { rpo: Duration.minutes(15), rto: Duration.hours(4) };
  expect(entryOf({ budget: Money.usd(1200), recovery, system: 'shop' })).toMatchObject({
    budget: '1200.00 USD',
    rpoMinutes: 15,
    rtoMinutes: 240,
    system: 'shop',
  });
});

test('a service that says nothing of it has none of it', () => {
  const entry = entryOf();
  const facts = ['budget', 'rpoMinutes', 'rtoMinutes', 'system', 'trustedRegistry', 'errorBudgetPolicy'];
  expect(facts.filter((fact) => entry !== undefined && fact in entry)).toEqual([]);
  expect(entry?.signers).toEqual([]);
});

test('a budget stands on the workload, and touches neither its pods nor any other resource', () => {
  const [without, document] = [synthService(), synthService({ budget: Money.eur(1200) })];
  const deployment = document.resource('kubernetes_deployment_v1');
  expect(at(deployment, 'metadata.annotations')).toEqual({ 'roadbed.dev/monthly-budget': '1200.00 EUR' });
  expect(objectAt(deployment, 'spec')).toEqual(objectAt(without.resource('kubernetes_deployment_v1'), 'spec'));
  const rest = (of: typeof document): object[] =>
    of.resources.filter(([address]) => !address.includes('deployment')).map(([, body]) => body);
  expect(rest(document)).toEqual(rest(without));
});

test('what a service needs is in the catalogue', () => {
  expect(entryOf({ dependencies: [Dependency.service('orders')] })?.dependencies).toEqual([
    { kind: 'service', name: 'orders' },
  ]);
});

test('the catalogue says which trusted registry an image comes from, and who may have signed it', () => {
  const services = {
    trustedRegistries: ['ghcr.io/acme', 'registry.acme.example/shop'],
    signers: [Signer.keyless({ issuer: GITHUB, subject: 'https://github.com/acme/*' }), Signer.kmsKey(KEY)],
  };
  expect(entryOf({}, { platform: { services } })).toMatchObject({
    trustedRegistry: 'registry.acme.example/shop',
    signers: [`keyless https://github.com/acme/* by ${GITHUB}`, `kms-key ${KEY}`],
  });
});

test('an image from elsewhere is refused, with the way to have its registry trusted', () => {
  const services = { trustedRegistries: ['registry.acme.example/shopping', 'ghcr.io/acme'] };
  expect(errorOf(() => buildService({}, { platform: { services } })).message).toMatchInlineSnapshot(`
    "PavedService "checkout" (checkout-state/checkout) cannot be built: 1 problem

      image must come from a trusted registry (registry.acme.example/shopping, ghcr.io/acme), got "registry.acme.example/shop/checkout@sha256:0123456789abcdef0123456789abcdef012… (107 characters)
          push it there, or ask the platform team to trust its registry: services.trustedRegistries of the Platform

    Nothing was written."
  `);
});

it.each([
  ['registry.acme.example', `registry.acme.example/shop/web@${DIGEST}`, true],
  ['registry.acme.example/shop', `registry.acme.example/shop/web:1.4@${DIGEST}`, true],
  ['registry.acme.example/shop/web', `registry.acme.example/shop/web@${DIGEST}`, true],
  ['registry.acme.example/shop/web', `registry.acme.example/shop/web:1.4@${DIGEST}`, true],
  ['registry.acme.example:5000', `registry.acme.example:5000/web@${DIGEST}`, true],
  ['registry.acme.example/shop', `registry.acme.example/shopping/web@${DIGEST}`, false],
  ['registry.acme.example', `registry.acme.example.evil.example/web@${DIGEST}`, false],
  ['registry.acme.example', `registry.acme.example:5000/web@${DIGEST}`, false],
  ['registry.acme.example', `evil.example/registry.acme.example/web@${DIGEST}`, false],
  ['registry.acme.example', `registry.acme.example@${DIGEST}`, false],
  ['registry.acme.example', `registry.acme.example:5000@${DIGEST}`, false],
])('%s trusts %s: %p', (registry, image, trusted) => {
  expect(trustedRegistryOf(image, [registry])).toBe(trusted ? registry : undefined);
});

test('a registry trusts what is below it, and nothing that only begins like it', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(part, part, part, (host, path, more) => {
      const registry = `${host}.example/${path}`;
      expect(trustedRegistryOf(`${registry}/${more}:1@${DIGEST}`, [registry])).toBe(registry);
      expect(trustedRegistryOf(`${registry}${more}/web@${DIGEST}`, [registry])).toBeUndefined();
    }),
  );
});

it.each<[string, Partial<Record<keyof PavedServiceProps, unknown>>, object[]]>([
  [
    'a number as budget',
    { budget: 1200 },
    [{ message: 'budget must be a Money, got 1200', fix: "Money.eur(1200) or Money.of(1200, 'GBP')" }],
  ],
  [
    'a budget of nothing',
    { budget: Money.eur(0) },
    [{ message: 'budget must be more than nothing, got 0.00 EUR', fix: 'leave it out where there is none' }],
  ],
  [
    'a system in capitals',
    { system: 'Shop' },
    [
      {
        message:
          'system must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Shop"',
      },
    ],
  ],
  [
    'a system that is a token',
    { system: Token.asString({ unknown: true }) },
    [
      {
        message: 'system must be a literal, got a token (a value known only after apply)',
        fix: 'names, labels and limits are decided at synth; pass the value itself instead of another resource’s attribute',
      },
    ],
  ],
  [
    'a system too long for a label',
    { system: 's'.repeat(64) },
    [{ message: `system must be at most 63 characters, got 64: "${'s'.repeat(64)}"`, fix: 'choose a shorter one' }],
  ],
  [
    'minutes as recovery objectives',
    { recovery: { rpo: 5, rto: 60 } },
    [
      { message: 'recovery.rpo must be a Duration, got 5', fix: 'Duration.seconds(30)' },
      { message: 'recovery.rto must be a Duration, got 60', fix: 'Duration.seconds(30)' },
    ],
  ],
  [
    'a recovery in no time',
    { recovery: { rpo: Duration.seconds(0), rto: Duration.hours(1) } },
    [{ message: 'recovery.rpo must be longer than nothing, got 0s' }],
  ],
  [
    'an unknown recovery objective',
    { recovery: { rpo: Duration.minutes(5), rto: Duration.hours(1), rt0: Duration.hours(1) } },
    [{ message: 'recovery.rt0 is not a known prop', fix: 'did you mean "rto"?' }],
  ],
  [
    'a text as recovery',
    { recovery: 'soon' },
    [{ message: 'recovery must be an object, got "soon"', fix: 'leave it out for the default' }],
  ],
])('%s is refused', (_what, props, problems) => {
  expect(errorOf(() => buildService(props as Partial<PavedServiceProps>)).problems).toEqual(problems);
});

it.each<[string, () => unknown, object[]]>([
  [
    'an issuer over http',
    () => Signer.keyless({ issuer: 'http://issuer.example', subject: 'ci@acme.example' }),
    [{ message: 'issuer must be an https URL, got "http://issuer.example"' }],
  ],
  [
    'anybody of a forge',
    () => Signer.keyless({ issuer: GITHUB, subject: 'https://github.com/*' }),
    [
      {
        message: 'subject must name a host and an owner before the first *, got "https://github.com/*"',
        fix: 'https://github.com/acme/*: anybody could sign otherwise',
      },
    ],
  ],
  [
    'everybody',
    () => Signer.keyless({ issuer: GITHUB, subject: '*' }),
    [
      {
        message: 'subject must name a host and an owner before the first *, got "*"',
        fix: 'https://github.com/acme/*: anybody could sign otherwise',
      },
    ],
  ],
  [
    'an identity with a space',
    () => Signer.keyless({ issuer: GITHUB, subject: 'the build' }),
    [
      {
        message:
          'subject must be an identity without spaces, such as https://github.com/acme/checkout/.github/workflows/release.yaml@refs/heads/main, got "the build"',
      },
    ],
  ],
  [
    'the id of a key',
    () => Signer.kmsKey('2f6c9e0e'),
    [
      {
        message:
          'key must be the ARN of a KMS key, or the full name of a Cloud KMS key: projects/…/locations/…/keyRings/…/cryptoKeys/…, got "2f6c9e0e"',
      },
    ],
  ],
  [
    'a signer that nobody made',
    () => new TestApp({ services: { signers: [{ kind: 'keyless' } as unknown as Signer] } }),
    [
      {
        message: 'services.signers[0] must be a Signer, got {"kind":"keyless"}',
        fix: "Signer.keyless({ issuer: '…', subject: '…' }) or Signer.kmsKey('…')",
      },
    ],
  ],
])('as a signer, %s is refused', (_what, build, problems) => {
  expect(errorOf(build).problems).toEqual(problems);
});

test('a key of either cloud can sign', () => {
  const google = 'projects/acme/locations/europe-west3/keyRings/release/cryptoKeys/images';
  expect([KEY, google].map((key) => Signer.kmsKey(key).toString())).toEqual([`kms-key ${KEY}`, `kms-key ${google}`]);
});

test('everything wrong with how a service is run is told in one error', () => {
  const services = { trustedRegistries: ['ghcr.io/acme'] };
  const build = (): unknown =>
    buildService({ system: 'Shop', budget: Money.eur(0) }, { stage: Stage.PROD, platform: { services } });
  expect(errorOf(build).problems.map(({ message, fix }) => fix ?? message)).toEqual([
    'leave it out where there is none',
    'system must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Shop"',
    TRUST_FIX,
  ]);
});
