import { Token } from 'cdktf';
import { RootConstruct } from 'constructs';
import { Environment, EnvironmentFacts, GcsStateProps, StateBackend } from '../../src/core/environment';
import { OnCall, OnCallTargets } from '../../src/core/on-call';
import { Stage } from '../../src/core/stage';
import { Cpu, Size } from '../../src/core/units';
import { Platform } from '../../src/platform/platform';
import { errorOf } from './support';

const EKS = { stage: Stage.DEV, account: '123456789012', region: 'eu-west-1', cluster: 'dev' };
const messagesOf = (work: () => unknown): string[] => errorOf(work).problems.map(({ message }) => message);
const environmentWith = (props: object): Environment => Environment.eks('dev', { ...EKS, ...props });
const platformWith = (props: object): Platform =>
  new Platform(new RootConstruct(), 'platform', {
    organization: 'acme',
    baseline: '2026.11',
    environments: [environmentWith({})],
    backend: StateBackend.local(),
    ...props,
  });

test.each<[object, string]>([
  [
    { facts: { kubernetes: { version: '1.33' } } },
    'facts must be an EnvironmentFacts, got {"kubernetes":{"version":"1.33"}}',
  ],
  [{ facts: 'prod.yaml' }, 'facts must be an EnvironmentFacts, got "prod.yaml"'],
  [{ backend: 's3' }, 'backend must be a StateBackend, got "s3"'],
  [{ backend: null }, 'backend must be a StateBackend, got null'],
])('an environment takes no look-alike: %#', (props, message) => {
  expect(messagesOf(() => environmentWith(props))).toEqual([message]);
});

test.each<[object, string]>([
  [{ onCall: {} }, 'onCall must be an OnCall, got {}'],
  [{ backend: 's3' }, 'backend must be a StateBackend, got "s3"'],
  [{ labels: 5 }, 'labels must be an object, got 5'],
  [{ environments: [{}] }, 'environments must hold Environments only, got [{}]'],
  [{ environments: ['dev'] }, 'environments must hold Environments only, got ["dev"]'],
  [{ environments: new Array(1) }, 'environments must hold Environments only, got [null]'],
])('a platform takes no look-alike: %#', (props, message) => {
  expect(messagesOf(() => platformWith(props))).toEqual([message]);
});

test.each<[string, () => unknown]>([
  ['OnCall.slack', () => OnCall.slack(undefined as unknown as OnCallTargets)],
  ['StateBackend.gcs', () => StateBackend.gcs(undefined as unknown as GcsStateProps)],
  ['Environment.eks', () => Environment.eks('dev', undefined as never)],
  ['Environment.gke', () => Environment.gke('dev', undefined as never)],
  ['Platform', () => new Platform(new RootConstruct(), 'platform', undefined as never)],
])('%s says so when it was given no props', (_maker, make) => {
  expect(messagesOf(make)).toEqual(['props must be an object, got nothing']);
});

test('facts given as nothing are told as such', () => {
  expect(messagesOf(() => EnvironmentFacts.of(undefined as never))).toEqual([
    'the content must be a map of keys, got nothing',
  ]);
});

test('a token hidden in a fact is no literal', () => {
  const kubeconfigContext = `context-${Token.asNumber({ a: 1 })}`;
  expect(messagesOf(() => EnvironmentFacts.of({ kubernetes: { kubeconfigContext } }))).toEqual([
    'kubernetes.kubeconfigContext must be a literal, got a token (a value known only after apply)',
  ]);
});

test('a platform that is refused leaves nothing behind: the corrected one can be made', () => {
  const app = new RootConstruct();
  const props = { organization: 'acme', baseline: '2026.11', environments: [environmentWith({})] };
  expect(() => new Platform(app, 'platform', { ...props, backend: undefined as never })).toThrow('backend');
  expect(new Platform(app, 'platform', { ...props, backend: StateBackend.local() }).organization).toBe('acme');
});

describe('two environments on one cluster', () => {
  const gke = (name: string, cluster: string): Environment =>
    Environment.gke(name, { stage: Stage.DEV, project: 'acme-dev', region: 'europe-west3', cluster });

  test('are refused, for what one makes the other would destroy', () => {
    const environments = [Environment.eks('staging', EKS), Environment.eks('prod', { ...EKS, stage: Stage.PROD })];
    expect(errorOf(() => platformWith({ environments })).problems).toEqual([
      {
        message:
          'environments must have clusters of their own, and "staging" and "prod" are both on "dev" of 123456789012 in eu-west-1',
        fix: 'what one of them makes, the other would destroy: name another cluster, or keep one environment',
      },
    ]);
    expect(messagesOf(() => platformWith({ environments: [gke('a', 'main'), gke('b', 'main')] }))).toHaveLength(1);
  });

  test('are two where the account, the region or the cluster differs', () => {
    const environments = [
      Environment.eks('a', EKS),
      Environment.eks('b', { ...EKS, account: '210987654321' }),
      Environment.eks('c', { ...EKS, region: 'eu-west-2' }),
      Environment.eks('d', { ...EKS, cluster: 'other' }),
      gke('e', 'dev'),
      gke('f', 'main'),
    ];
    expect(platformWith({ environments }).environments).toHaveLength(6);
  });
});

test.each([[() => Cpu.cores(Number.MAX_SAFE_INTEGER)], [() => Size.gibibytes(Number.MAX_SAFE_INTEGER)]])(
  'an amount that would not be exact is refused: %#',
  (make) => {
    expect(messagesOf(make)).toEqual(['the amount must be a whole number from 1 to 1000000000, got 9007199254740991']);
  },
);
