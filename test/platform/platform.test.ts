import { Token } from 'cdktf';
import { Construct, RootConstruct } from 'constructs';
import { Environment, StateBackend } from '../../src/core/environment';
import { OnCall } from '../../src/core/on-call';
import { Stage } from '../../src/core/stage';
import { Platform, PlatformProps } from '../../src/platform/platform';
import { errorOf } from '../core/support';

const environment = (name: string, more: object = {}): Environment =>
  Environment.eks(name, { stage: Stage.DEV, account: '123456789012', region: 'eu-west-1', cluster: name, ...more });
const DEV = environment('dev');
const PROD = environment('prod', { baseline: '2027.02-preview' });
const PROPS: PlatformProps = {
  organization: 'acme',
  baseline: '2026.11',
  environments: [DEV, PROD],
  backend: StateBackend.local(),
};

const platformWith = (wrong: object): Platform => new Platform(new RootConstruct(), 'platform', { ...PROPS, ...wrong });
const messagesOf = (wrong: object): string[] =>
  errorOf(() => platformWith(wrong)).problems.map(({ message }) => message);

test('is found by everything below its scope, before and after it in the code', () => {
  const app = new RootConstruct();
  const before = new Construct(app, 'before');
  const platform = new Platform(app, 'platform', PROPS);
  const after = new Construct(new Construct(app, 'stack'), 'service');
  expect([before, after, app, platform].map((scope) => Platform.of(scope))).toEqual([
    platform,
    platform,
    platform,
    platform,
  ]);
});

test('says so when there is none', () => {
  const app = new RootConstruct();
  expect(errorOf(() => Platform.of(new Construct(new Construct(app, 'stack'), 'checkout'))).message).toBe(
    [
      '"stack/checkout" has no platform: 1 problem',
      '',
      '  its app must have a Platform',
      "      create one before the first stack: new Platform(app, 'platform', { … })",
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test('an app has one', () => {
  const app = new RootConstruct();
  new Platform(app, 'platform', PROPS);
  expect(errorOf(() => new Platform(app, 'again', PROPS)).message).toBe(
    'Platform "again" (again) cannot be built: 1 problem\n\n' +
      '  an app can have one Platform, and this one has "platform" already\n      keep one of them\n\nNothing was written.',
  );
});

test('has what it was given', () => {
  const onCall = OnCall.slack({ page: 'alerts' });
  const platform = platformWith({ onCall, labels: { division: 'retail' } });
  const { organization, baseline, environments, backend, labels } = platform;
  expect({ organization, baseline, environments, backend, labels, onCall: platform.onCall }).toEqual({
    ...PROPS,
    onCall,
    labels: { division: 'retail' },
  });
});

test('what is done to its lists and maps changes nothing', () => {
  const environments = [DEV];
  const labels: Record<string, string> = { division: 'retail' };
  const platform = platformWith({ environments, labels });
  environments.push(PROD);
  labels.floor = '3';
  platform.environments.pop();
  platform.labels.more = 'x';
  expect([platform.environments, platform.labels]).toEqual([[DEV], { division: 'retail' }]);
});

test('finds an environment by name', () => {
  expect(platformWith({}).environment('prod')).toBe(PROD);
});

test('an unknown environment is told with those that exist, and the one most likely meant', () => {
  expect(errorOf(() => platformWith({}).environment('pord')).message).toBe(
    'Platform "platform" has no such environment: 1 problem\n\n' +
      '  environment must be one of dev, prod, got "pord"\n      did you mean "prod"?\n\nNothing was written.',
  );
});

test.each([
  ['europe', 'environment must be one of dev, prod, got "europe"'],
  [undefined as unknown as string, 'environment must be one of dev, prod, got nothing'],
  [Token.asString({ a: 1 }), 'environment must be one of dev, prod, got a token (a value known only after apply)'],
])('no environment is meant by %#', (name, message) => {
  expect(errorOf(() => platformWith({}).environment(name)).problems).toEqual([{ message }]);
});

test('an environment’s own baseline goes before the platform’s', () => {
  const platform = platformWith({});
  expect(platform._baselineOf(DEV).name).toBe('2026.11');
  expect(platform._baselineOf(PROD).name).toBe('2027.02-preview');
});

test('tells everything that is wrong with it at once', () => {
  const wrong = {
    organization: 'Acme',
    baseline: '2026.1',
    environments: [],
    backend: undefined,
    labels: { division: 'a.b' },
  };
  expect(errorOf(() => platformWith(wrong)).message).toBe(
    [
      'Platform "platform" (platform) cannot be built: 5 problems',
      '',
      '  organization must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Acme"',
      '  baseline must name a baseline, got "2026.1"',
      '      did you mean "2026.11"? this package has 2026.11, 2027.02-preview',
      '  environments must hold at least one',
      "      Environment.eks('dev', { … })",
      '  backend must be given',
      '      StateBackend.s3, .gcs or .hcpTerraform; .local() to try things out',
      '  labels["division"] must be legal as the value of a Google Cloud label, got "a.b"',
      '      a Google Cloud label takes up to 63 letters, digits, hyphens and underscores (letters are lower-cased)',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test.each([
  [{ organization: 'x'.repeat(21) }, 'organization must be at most 20 characters, got 21: "xxxxxxxxxxxxxxxxxxxxx"'],
  [
    { organization: Token.asString({ a: 1 }) },
    'organization must be a literal, got a token (a value known only after apply)',
  ],
  [{ baseline: '2027.02' }, 'baseline must ask for a preview as such, got "2027.02"'],
  [{ baseline: undefined }, 'baseline must name a baseline, got nothing'],
  [{ baseline: Token.asString({ a: 1 }) }, 'baseline must be a literal, got a token (a value known only after apply)'],
  [{ environments: undefined }, 'environments must hold at least one'],
  [
    { environments: [DEV, environment('dev'), PROD] },
    'environments must have names of their own, and "dev" is there twice',
  ],
  [{ labels: { team: 'x' } }, 'labels key "team" collides with a Datadog tag that Roadbed sets itself'],
])('refuses %#', (wrong, message) => {
  expect(messagesOf(wrong)).toEqual([message]);
});

test('environments are Environments', () => {
  const environments = [undefined] as unknown as Environment[];
  expect(errorOf(() => platformWith({ environments })).message).toContain(
    'environments must hold Environments only, got [null]',
  );
});

test('one that was taken out of the app makes room for another', () => {
  const app = new RootConstruct();
  new Platform(app, 'platform', PROPS);
  app.node.tryRemoveChild('platform');
  expect(() => Platform.of(app)).toThrow('its app must have a Platform');
  const again = new Platform(app, 'platform', PROPS);
  expect(Platform.of(app)).toBe(again);
});
