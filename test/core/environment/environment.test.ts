import { Token } from 'cdktf';
import {
  Cloud,
  EksEnvironmentProps,
  Environment,
  EnvironmentFacts,
  GkeEnvironmentProps,
  StateBackend,
} from '../../../src/core/environment';
import { Stage } from '../../../src/core/stage';
import { errorOf } from '../support';

const EKS: EksEnvironmentProps = { stage: Stage.PROD, account: '123456789012', region: 'eu-west-1', cluster: 'prod' };
const GKE: GkeEnvironmentProps = { stage: Stage.DEV, project: 'acme-dev', region: 'europe-west3', cluster: 'dev' };

test('an environment on EKS is in an account', () => {
  expect(Environment.eks('prod', EKS)).toMatchObject({ name: 'prod', cloud: Cloud.AWS, ...EKS });
});

test('an environment on GKE is in a project', () => {
  const { project, ...rest } = GKE;
  expect(Environment.gke('dev', GKE)).toMatchObject({ name: 'dev', cloud: Cloud.GOOGLE, account: project, ...rest });
});

test('has the facts, baseline and backend it was given', () => {
  const own = {
    facts: EnvironmentFacts.of({ kubernetes: { version: '1.33' } }),
    baseline: '2027.02-preview',
    backend: StateBackend.local(),
  };
  const { facts, baseline, backend } = Environment.eks('prod', { ...EKS, ...own });
  expect({ facts, baseline, backend }).toEqual(own);
});

test('has no facts, baseline or backend of its own otherwise', () => {
  const { facts, baseline, backend } = Environment.eks('prod', EKS);
  expect([facts.kubernetes, baseline, backend]).toEqual([{}, undefined, undefined]);
});

test('tells everything that is wrong with it at once', () => {
  const props = {
    stage: 'production' as Stage,
    account: 123 as unknown as string,
    region: 'eu',
    cluster: 'a.b',
    baseline: '2026.1',
  };
  expect(errorOf(() => Environment.eks('Prod', props)).message).toBe(
    [
      'Environment "Prod" cannot be built: 6 problems',
      '',
      '  name must be lower-case letters, digits and hyphens, starting and ending with a letter or digit, got "Prod"',
      '  stage must be Stage.DEV, Stage.STAGING or Stage.PROD, got "production"',
      '  account must be an AWS account id of 12 digits, got 123',
      '  region must be an AWS region such as "eu-west-1", got "eu"',
      '  cluster must be an EKS cluster name: letters, digits, hyphens and underscores, got "a.b"',
      '  baseline must name a baseline, got "2026.1"',
      '      did you mean "2026.11"? this package has 2026.11, 2027.02-preview',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test.each([
  [
    { project: 'Acme' },
    'project must be a Google Cloud project id: 6 to 30 lower-case letters, digits and hyphens, starting with a letter, got "Acme"',
  ],
  [{ region: 'europe-west3-a' }, 'region must be a Google Cloud region such as "europe-west3", got "europe-west3-a"'],
  [
    { cluster: '1dev' },
    'cluster must be a GKE cluster name: lower-case letters, digits and hyphens, starting with a letter, got "1dev"',
  ],
  [
    { cluster: undefined },
    'cluster must be a GKE cluster name: lower-case letters, digits and hyphens, starting with a letter, got nothing',
  ],
  [{ stage: undefined }, 'stage must be Stage.DEV, Stage.STAGING or Stage.PROD, got nothing'],
  [{ project: Token.asString({ a: 1 }) }, 'project must be a literal, got a token (a value known only after apply)'],
  [{ baseline: '2027.02' }, 'baseline must ask for a preview as such, got "2027.02"'],
])('refuses %# on GKE', (wrong, message) => {
  const props = { ...GKE, ...wrong } as GkeEnvironmentProps;
  expect(errorOf(() => Environment.gke('dev', props)).problems.map((problem) => problem.message)).toEqual([message]);
});

test('a name of 33 characters is too long', () => {
  expect(Environment.eks('x'.repeat(32), EKS).name).toHaveLength(32);
  expect(errorOf(() => Environment.eks('x'.repeat(33), EKS)).problems).toEqual([
    { message: `name must be at most 32 characters, got 33: "${'x'.repeat(33)}"`, fix: 'choose a shorter one' },
  ]);
});

test('a token for the name is told as one, also in the headline', () => {
  expect(errorOf(() => Environment.eks(Token.asString({ a: 1 }), EKS)).message).toMatch(
    /^Environment a token \(a value known only after apply\) cannot be built: 1 problem\n\n {2}name must be a literal, got a token/,
  );
});
