import { RootConstruct } from 'constructs';
import { Catalogue, CatalogueEntry, ServiceEntry, wholeAppProblems } from '../../../src/core/catalogue';
import { DataClassification } from '../../../src/core/data-classification';
import { Environment, StateBackend } from '../../../src/core/environment';
import { Stage } from '../../../src/core/stage';
import { Tier } from '../../../src/core/tier';
import { Platform } from '../../../src/platform/platform';

const state = (path: string, key: string, location = 's3://acme/'): CatalogueEntry => ({
  kind: 'state',
  path,
  environment: 'prod',
  location,
  key,
});
const team = (path: string, name: string, environment = 'prod'): CatalogueEntry => ({
  kind: 'team',
  path,
  environment,
  team: name,
});
const service = (
  path: string,
  name: string,
  owner: string,
  environment = 'prod',
  workload = 'web',
): CatalogueEntry => ({
  workload,
  kind: 'service',
  path,
  environment,
  stage: Stage.PROD,
  service: name,
  team: owner,
  tier: Tier.OPERATIONAL,
  dataClassification: DataClassification.INTERNAL,
  construct: 'PavedService@1.0',
});

function problemsIn(...entries: CatalogueEntry[]): string[] {
  const app = new RootConstruct();
  const catalogue = Catalogue.of(app);
  entries.forEach((entry) => catalogue.add(app, entry));
  return wholeAppProblems(catalogue);
}

test('two stacks do not share a state', () => {
  expect(problemsIn(state('a', 'main'), state('b', 'main'))).toEqual([
    '[b] state key "main" is also the key of a, so that each would destroy what the other made\ngive one of them another stateKey',
  ]);
});

test('the same key in two places is two states', () => {
  expect(problemsIn(state('a', 'main', 's3://acme/'), state('b', 'main', 's3://other/'))).toEqual([]);
});

test('two states in files differ by more than the case of a letter', () => {
  expect(problemsIn(state('a', 'App', 'local'), state('b', 'app', 'local'))).toHaveLength(1);
  expect(problemsIn(state('a', 'App'), state('b', 'app'))).toEqual([]);
});

test('a worker, a cron job and a job are not called, by whatever name they are called', () => {
  const call = (callee: string): CatalogueEntry => ({
    kind: 'call',
    path: 'a/checkout',
    environment: 'prod',
    service: 'checkout',
    team: 'payments',
    callee,
    opensCallee: false,
  });
  const mailer = (workload: string): CatalogueEntry => service('b/mailer', 'mailer', 'payments', 'prod', workload);
  expect(problemsIn(call('mailer'), mailer('cron-job'))).toEqual([
    '[a/checkout] what it calls must be a web service, got "mailer" (b/mailer), which is a cron job and has no address\n' +
      'give it its work by a queue or a topic, or make it ServiceKind.web()',
  ]);
  expect(problemsIn(call('mailer'), mailer('worker'))).toHaveLength(1);
  expect([problemsIn(call('mailer'), mailer('web')), problemsIn(call('mailer'))]).toEqual([[], []]);
});

test('a service is not called under the name of another team', () => {
  const call = (calleeTeam?: string): CatalogueEntry => ({
    kind: 'call',
    path: 'a/checkout',
    environment: 'prod',
    service: 'checkout',
    team: 'shop',
    callee: 'payments',
    calleeTeam,
    opensCallee: false,
  });
  const payments = service('b/payments', 'payments', 'shop');
  expect(problemsIn(call('billing'), payments)).toEqual([
    '[a/checkout] what it calls must be of the team that has it, got "payments" of team "billing", and b/payments is of team "shop"\n' +
      'leave the team out: the app knows it',
  ]);
  expect([problemsIn(call('shop'), payments), problemsIn(call(), payments), problemsIn(call('billing'))]).toEqual([
    [],
    [],
    [],
  ]);
});

test('what a service has of another, the other has', () => {
  const user = (kind: string, name: string): CatalogueEntry => ({
    ...(service('a/checkout', 'checkout', 'shop') as ServiceEntry),
    dependencies: [{ kind, name, ownedBy: 'billing' }],
  });
  const owner: CatalogueEntry = {
    ...(service('b/billing', 'billing', 'shop') as ServiceEntry),
    dependencies: [
      { kind: 'queue', name: 'receipts' },
      { kind: 'queue', name: 'borrowed', ownedBy: 'else' },
    ],
  };
  expect(problemsIn(user('queue', 'receipt'), owner)).toEqual([
    '[a/checkout] queue "receipt" must be one that service "billing" has (b/billing), which has "receipts"\n' +
      'correct the name, or let "billing" depend on it without ownedBy',
  ]);
  expect(problemsIn(user('bucket', 'files'), owner)[0]).toContain('which has no bucket');
  expect(problemsIn(user('queue', 'borrowed'), owner)).toHaveLength(1);
  const allowed = [user('queue', 'receipts'), user('secret', 'key')].map((entry) => problemsIn(entry, owner));
  expect([...allowed, problemsIn(user('queue', 'receipt'))]).toEqual([[], [], []]);
});

test('an environment has one service of a name', () => {
  expect(problemsIn(service('a/checkout', 'checkout', 'payments'), service('b/checkout', 'checkout', 'shop'))).toEqual([
    '[b/checkout] environment "prod" already has a service "checkout" (a/checkout)\ngive one of them another id',
  ]);
});

test('a service runs in several environments', () => {
  expect(problemsIn(service('a', 'checkout', 'payments', 'dev'), service('b', 'checkout', 'payments'))).toEqual([]);
});

test('an environment has one TeamStack of a team', () => {
  expect(problemsIn(team('a', 'payments'), team('b', 'payments'), team('c', 'payments', 'dev'))).toEqual([
    '[b] environment "prod" already has a TeamStack of team "payments" (a)\nkeep one of them',
  ]);
});

test('every one of three twins is told beside the first', () => {
  expect(
    problemsIn(state('a', 'main'), state('b', 'main'), state('c', 'main')).map((text) => text.slice(0, 46)),
  ).toEqual(['[b] state key "main" is also the key of a, so ', '[c] state key "main" is also the key of a, so ']);
});

test('a service needs its team’s TeamStack where the app holds the environment’s teams', () => {
  expect(problemsIn(team('t', 'payments'), service('a/checkout', 'checkout', 'payment'))).toEqual([
    '[a/checkout] owner.team "payment" has no TeamStack in environment "prod", so its namespace does not exist\n' +
      "add new TeamStack(app, 'payment-prod', { environment, team: 'payment' }), or correct owner.team",
  ]);
});

test('a service’s own repository does not hold the teams, and is not asked for them', () => {
  expect(problemsIn(service('a', 'checkout', 'payments'))).toEqual([]);
});

test('the teams of another environment say nothing of this one', () => {
  expect(problemsIn(team('t', 'payments', 'dev'), service('a', 'checkout', 'payments'))).toEqual([]);
});

test('a platform’s validation tells them all together', () => {
  const app = new RootConstruct();
  const platform = new Platform(app, 'platform', {
    organization: 'acme',
    baseline: '2026.11',
    environments: [
      Environment.gke('dev', { stage: Stage.DEV, project: 'acme-dev', region: 'europe-west3', cluster: 'dev' }),
    ],
    backend: StateBackend.local(),
  });
  [state('a', 'main'), state('b', 'main'), team('a', 'x'), team('b', 'x')].forEach((entry) =>
    Catalogue.of(app).add(app, entry),
  );
  expect(platform.node.validate()).toEqual(wholeAppProblems(Catalogue.of(app)));
  expect(platform.node.validate()).toHaveLength(2);
});
