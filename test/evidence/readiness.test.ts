import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PolicyException,
  Signer,
  Slo,
  Tier,
  Duration,
  EnvironmentStack,
  Money,
  OnCall,
  PavedService,
  PavedServiceProps,
  PlatformProps,
  Stage,
  Telemetry,
} from 'roadbed';
import { assessReadiness, ReadinessReport, ReadinessRow } from '../../src/evidence/readiness/assess-readiness';
import { sortEvidence } from '../../src/evidence/sorted-evidence';
import { SMALLEST } from '../constructs/paved-service/services';
import { TestApp } from '../support/synth';
import { evidenceInput, STACKS } from './app';

const OWNER = { team: 'payments', runbook: 'https://runbooks.acme.example/checkout' };
const PLATFORM: Partial<PlatformProps> = {
  onCall: OnCall.pagerDuty({ page: 'acme-primary' }),
  telemetry: [Telemetry.datadog()],
};

function written(
  stage: Stage,
  props: Partial<PavedServiceProps>,
  platform: Partial<PlatformProps> = {},
): { report: ReadinessReport; markdown: string } {
  const test = new TestApp({ ...PLATFORM, ...platform });
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(stage) });
  new PavedService(stack, 'checkout', { ...SMALLEST, owner: OWNER, ...props });
  test.synth();
  const read = (kind: string): string =>
    readFileSync(join(test.app.outdir, 'artifacts/readiness', stage, `checkout.${kind}`), 'utf8');
  return { report: JSON.parse(read('json')) as ReadinessReport, markdown: read('md') };
}

const rowOf = (report: ReadinessReport | undefined, requirement: string): ReadinessRow | undefined =>
  report?.rows.find((row) => row.requirement === requirement);
const named = (report: ReadinessReport, state: string): string[] =>
  report.rows.filter((row) => row.state === state).map(({ requirement }) => requirement);

const CRITICAL: Partial<PavedServiceProps> = { tier: Tier.BUSINESS_CRITICAL, slos: [Slo.availability(99.9)] };

test('a critical service in production that has everything is ready', () => {
  const { report } = written(
    Stage.PROD,
    { ...CRITICAL, budget: Money.eur(900), recovery: { rpo: Duration.minutes(5), rto: Duration.hours(1) } },
    {
      services: {
        trustedRegistries: ['registry.acme.example/shop'],
        signers: [Signer.kmsKey('arn:aws:kms:eu-west-1:111111111111:key/release')],
      },
    },
  );
  expect([named(report, 'missing'), named(report, 'unknown')]).toEqual([[], []]);
  expect(report.ready).toBe(true);
  expect(rowOf(report, 'recovery')?.evidence).toEqual(['recovery.rpo: 5 minutes', 'recovery.rto: 60 minutes']);
});

test('what a critical service in production lacks is missing, each with the prop that says it', () => {
  const { report, markdown } = written(Stage.PROD, CRITICAL);
  expect(report.ready).toBe(false);
  expect(named(report, 'missing')).toEqual(['budget', 'recovery', 'trusted-registry', 'signer']);
  expect(markdown).toContain('| A budget | yes | missing | nothing; set budget |');
  expect(markdown).toContain('4 missing, 0 unknown. Tier 1 (business-critical), stage prod, team payments.');
});

test('the same service in dev need not have them', () => {
  const { report } = written(Stage.DEV, CRITICAL);
  expect(named(report, 'not-required')).toEqual(['budget', 'recovery', 'trusted-registry', 'signer']);
  expect(report.ready).toBe(true);
});

test('a preview is no supported version', () => {
  const { report } = written(Stage.PROD, { version: '2.0-preview' });
  expect(rowOf(report, 'supported-version')?.state).toBe('missing');
});

test('what rules have found in the resources decides, and is told with its place', () => {
  const { readiness } = sortEvidence(evidenceInput());
  const checkout = readiness.find(({ service }) => service === 'checkout');
  expect(rowOf(checkout, 'other')).toMatchObject({ state: 'missing' });
  expect(rowOf(checkout, 'other')?.evidence[0]).toContain('(toy-database-encrypted)');
});

test('without its failing resource nothing is missing there', () => {
  const { aws_db_instance: databases, ...others } = STACKS['checkout-prod']?.resource as Record<string, object>;
  const { orders } = databases as Record<string, object>;
  const stacks = { 'checkout-prod': { resource: { ...others, aws_db_instance: { orders } } } };
  const { readiness } = sortEvidence(evidenceInput({}, stacks));
  expect(rowOf(readiness[0], 'other')?.state).toBe('met');
});

const EXCEPTION: PolicyException = {
  id: 'EXC-1',
  rule: 'kubernetes-pod-read-only-root',
  path: 'state/checkout',
  reason: 'the vendor writes beside its binary until the next release',
  owner: 'payments',
  approver: 'security',
  ticket: 'SEC-1',
  issued: '2026-11-01',
  expires: '2026-12-31',
};

test('what is excepted is told as excepted, by whom and until when', () => {
  const test = new TestApp({ ...PLATFORM, policy: { exceptions: [EXCEPTION], today: '2026-11-25' } });
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(Stage.PROD) });
  const service = new PavedService(stack, 'checkout', SMALLEST);
  const deployment = service.node.findChild('Resource') as unknown as {
    addOverride: (path: string, value: unknown) => void;
  };
  deployment.addOverride('spec.template.spec.container.0.security_context.read_only_root_filesystem', false);
  test.synth();
  const directory = join(test.app.outdir, 'artifacts/readiness/prod');
  const report = JSON.parse(readFileSync(join(directory, 'checkout.json'), 'utf8')) as ReadinessReport;
  expect(rowOf(report, 'pods')).toMatchObject({ state: 'excepted', exceptions: ['EXC-1'] });
  expect(readFileSync(join(directory, 'checkout.md'), 'utf8')).toContain(
    '| EXC-1 | the vendor writes beside its binary until the next release | payments | security | 2026-12-31 | SEC-1 |',
  );
});

test('a service without a resource has nothing that rules judged', () => {
  const { catalogue, versions } = evidenceInput();
  const entries = catalogue.flatMap((entry) => (entry.kind === 'service' ? [entry] : []));
  const { readiness } = sortEvidence(evidenceInput());
  const records = readiness.map(({ service, environment, path, team, tier, tierName }, index) => ({
    ...{ service, environment, path, team, tier, tierName, slos: [], budgets: [], signers: [] },
    ...{ dataClassification: 'internal', construct: entries[index]?.construct ?? '' },
  }));
  expect(versions).not.toEqual([]);
  const [first] = assessReadiness({ entries, records, resources: [] });
  expect(named(first as ReadinessReport, 'not-in-use')).toHaveLength(9);
});

test('the catalogue names what each service lacks', () => {
  const test = new TestApp(PLATFORM);
  const stack = new EnvironmentStack(test.app, 'state', { environment: test.environment(Stage.PROD) });
  new PavedService(stack, 'checkout', { ...SMALLEST, owner: OWNER, ...CRITICAL });
  test.synth();
  const { entries } = JSON.parse(readFileSync(join(test.app.outdir, 'evidence/catalogue.json'), 'utf8')) as {
    entries: { readiness: object[] };
  };
  expect(entries.readiness).toEqual([
    {
      ...{ path: 'state/checkout', environment: 'prod', service: 'checkout', tier: 1, ready: false },
      ...{ missing: ['budget', 'recovery', 'trusted-registry', 'signer'], unknown: [], excepted: [] },
    },
  ]);
});
