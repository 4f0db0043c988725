import { EnvironmentStack, PavedService, Stage } from 'roadbed';
import { RoadbedError } from '../../../../src/core/validation';
import { eks, TestApp } from '../../../support/synth';
import { SMALLEST } from '../services';
import { TextPlace, textPlaces, titleOf } from './places';
import { putText } from './put-text';

const SECRET = `AKIA${'ABCDEFGH23456723'}`;
const FIX = "have it issued anew, keep it in the platform's secret store, and ask for it: Dependency.secret('…')";

/** What an environment is made of is the platform's to say. */
const PLACES = textPlaces('roadbed.PavedServiceProps', ['environment']);

let app: TestApp;
let stacks = 0;
beforeAll(() => {
  app = new TestApp({ environments: [eks(Stage.PROD)] });
});

function refusalOf(build: () => object): RoadbedError {
  const environment = app.environment('prod');
  try {
    const props = build();
    const stack = new EnvironmentStack(app.app, `state-${stacks++}`, { environment });
    new PavedService(stack, 'checkout', { ...SMALLEST, ...props });
  } catch (error) {
    if (error instanceof RoadbedError) return error;
    throw error;
  }
  return new RoadbedError('nothing was refused', []);
}

/** The path as messages write it. */
const writtenPath = (place: TextPlace): string =>
  place
    .map((step) => {
      if (step.kind === 'prop') return step.name;
      return step.kind === 'element' ? '0' : step.kind === 'value' && step.of === 'environments' ? 'prod' : 'place';
    })
    .join('.');

const isPlain = (place: TextPlace): boolean => place.every(({ kind }) => kind !== 'argument');
const titled = (places: readonly TextPlace[]): [string, TextPlace][] => places.map((place) => [titleOf(place), place]);

it('finds the places of a service by itself', () => {
  const titles = PLACES.map(titleOf);
  expect(titles.length).toBeGreaterThan(130);
  for (const title of ['config{}', 'files{}', 'sidecars[].args[]', 'environments{}.config{}', 'owner.runbook']) {
    expect(titles).toContain(title);
  }
});

describe('a credential is refused, and not shown', () => {
  it.each(titled(PLACES.filter(isPlain)))('in %s', (_title, place) => {
    const error = refusalOf(() => putText(SMALLEST, place, SECRET) as object);
    const message = `${writtenPath(place)} must not hold a secret, and holds an AWS access key id`;
    expect(error.problems).toContainEqual({ message, fix: FIX });
    expect(error.message).not.toContain(SECRET);
  });

  it.each(titled(PLACES.filter((place) => !isPlain(place))))('in %s', (_title, place) => {
    const error = refusalOf(() => putText(SMALLEST, place, SECRET) as object);
    expect(error.message).toMatch(/(must not hold a secret, and|got what) holds an AWS access key id/);
    expect(error.message).not.toContain(SECRET);
  });
});

describe('what only looks like a credential is taken as it is', () => {
  it.each([
    ['a digest', `sha256:${'0123456789abcdef'.repeat(4)}`],
    ['a commit', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['a UUID', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['the ARN of a role', 'arn:aws:iam::333333333333:role/team/Payments-v2/CheckoutReader'],
    ['a policy of load balancers', 'ELBSecurityPolicy-TLS13-1-2-2021-06'],
    ['a bucket', 'daa0a000a0'],
    ['a long host', 'shop-checkout-prod.cluster-c1a2b3c4d5e6.eu-central-1.rds.amazonaws.com'],
    ['the name of a class', 'io.opentelemetry.sdk.trace.export.BatchSpanProcessorBuilder2'],
    ['text in base64', Buffer.from('hello hello hello').toString('base64')],
    ['an address without a password', 'https://me@api.acme.example:8443/v1?page=2'],
    ['a reference to a password', 'postgres://app:${DB_PASSWORD}@db.acme.example/shop'],
    ['a template', '{{ .Values.token }}'],
  ])('%s', (_words, text) => {
    expect(refusalOf(() => ({ config: { NOTE: text }, args: [text], files: { '/etc/note': text } })).problems).toEqual(
      [],
    );
  });

  it.each(['TOKEN_URL', 'PASSWORD_FILE', 'SECRET_NAME', 'PUBLIC_KEY_PATH'])('what %s says', (name) => {
    expect(refusalOf(() => ({ config: { [name]: 'https://login.acme.example/keys' } })).problems).toEqual([]);
  });
});
