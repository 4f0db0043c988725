import { CatalogueEntry } from '../../src/core/catalogue';
import { DataClassification } from '../../src/core/data-classification';
import { Stage } from '../../src/core/stage';
import { Tier } from '../../src/core/tier';
import { VersionFacts } from '../../src/core/versions';
import { EvidenceInput } from '../../src/evidence/evidence-input';
import { evaluate } from '../../src/policy/engine/evaluate';
import { RuleSet } from '../../src/policy/engine/rule-set';
import { applyExceptions } from '../../src/policy/exceptions/apply-exceptions';
import { PolicyException } from '../../src/policy/exceptions/policy-exception';
import { Framework } from '../../src/policy/frameworks/framework';
import { decidedNotApplicable } from '../../src/policy/not-applicable';
import { defineRule } from '../../src/policy/rule/define-rule';
import { Finding } from '../../src/policy/rule/finding';
import { PolicyRule } from '../../src/policy/rule/policy-rule';
import { RuleSeverity } from '../../src/policy/rule/rule-severity';
import { Document, graphOf } from '../policy/support';

const WORDS = { rationale: 'what goes wrong without it', remediation: 'what to do about it' };

export const encrypted = defineRule(
  {
    ...WORDS,
    id: 'toy-database-encrypted',
    title: 'Databases are encrypted with a key of their own',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_db_instance'],
    controls: { nist80053: ['sc-28', 'sc-28.1'], soc2: ['CC6.1'], pciDss: ['3.5.1'], hipaa: ['164.312(a)(2)(iv)'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    example: 'storage_encrypted = true',
  },
  (database) => [...database.mustBeTrue('storage_encrypted'), ...database.mustBeGiven('kms_key_id')],
);

export const notFromTheInternet = defineRule(
  {
    ...WORDS,
    id: 'toy-not-from-the-internet',
    title: 'Security groups let in no one from everywhere',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_security_group'],
    controls: { nist80053: ['sc-7'], soc2: ['CC6.6'] },
  },
  (group) => group.mustNotBeOneOf('ingress.cidr_blocks', ['0.0.0.0/0']),
);

export const logRetention = defineRule(
  {
    ...WORDS,
    id: 'toy-log-retention',
    title: 'Logs are kept for a year',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_cloudwatch_log_group'],
    controls: { soc2: ['CC7.2'] },
  },
  (group) => group.mustBeAtLeast('retention_in_days', 365),
);

export const queueEncrypted = defineRule(
  {
    ...WORDS,
    id: 'toy-queue-encrypted',
    title: 'Queues are encrypted',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_sqs_queue'],
    controls: { soc2: ['CC6.7'] },
  },
  (queue) =>
    queue.name === 'scratch'
      ? [Finding.notApplicable('it holds nothing')]
      : queue.mustBeTrue('sqs_managed_sse_enabled'),
);

export const RULES: readonly PolicyRule[] = [encrypted, logRetention, notFromTheInternet, queueEncrypted];

const tags = { team: 'payments', service: 'checkout', tier: '0', environment: 'prod', stage: 'prod' };

/** A resource of the version of a construct. */
function made(path: string, version: string, body: Document): Document {
  const roadbed = {
    path: path.split('/').slice(0, 2).join('/'),
    construct: 'PavedService',
    version,
    baseline: '2026.11',
  };
  return { ...body, tags, '//': { metadata: { path, roadbed, uniqueId: path.replaceAll('/', '_') } } };
}

const policyOf = (action: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '${aws_s3_bucket.archive.arn}/*' }],
  });

/** Terraform in which each of the ten questions has at least one answer, and one thing that is none. */
export const STACKS: Readonly<Record<string, Document>> = {
  'checkout-prod': {
    resource: {
      aws_db_instance: {
        orders: made('checkout-prod/checkout/orders', '1.0', { storage_encrypted: true, kms_key_id: 'key' }),
        plain: made('checkout-prod/checkout/plain', '1.0', { storage_encrypted: false, kms_key_id: 'key' }),
        maybe: { storage_encrypted: '${var.encrypted}', kms_key_id: 'key' },
        keyless: { storage_encrypted: true },
      },
      aws_security_group: {
        web: { ingress: [{ cidr_blocks: ['0.0.0.0/0'] }] },
        admin: { ingress: [{ cidr_blocks: ['0.0.0.0/0'] }] },
        inner: { ingress: [{ cidr_blocks: ['10.0.0.0/8'] }] },
      },
      aws_sqs_queue: {
        receipts: made('checkout-prod/receipts/queue', '0.9', {}),
        scratch: {},
      },
      aws_cloudwatch_log_group: { short: { retention_in_days: 7 } },
      aws_budgets_budget: { checkout: { tags } },
      datadog_service_level_objective: {
        availability: { tags: ['team:payments', 'service:checkout', 'env:prod', 'environment:prod'] },
      },
    },
    variable: { encrypted: {} },
  },
  logs: {
    resource: {
      aws_s3_bucket: { archive: { bucket: 'acme-log-archive' } },
      aws_iam_role: { writer: {}, reader: {}, shipper: {}, admin: {}, named: {} },
      aws_iam_role_policy: {
        writer: { role: '${aws_iam_role.writer.id}', policy: policyOf('s3:PutObject') },
        reader: { role: '${aws_iam_role.reader.id}', policy: policyOf('s3:GetObject') },
        unseen: { role: '${aws_iam_role.named.id}', policy: '${var.policy}' },
      },
      aws_iam_policy: { shipping: { policy: '${data.aws_iam_policy_document.shipping.json}' } },
      aws_iam_role_policy_attachment: {
        shipping: { role: '${aws_iam_role.shipper.name}', policy_arn: '${aws_iam_policy.shipping.arn}' },
        admin: { role: '${aws_iam_role.admin.name}', policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      },
      aws_s3_bucket_policy: {
        archive: {
          bucket: '${aws_s3_bucket.archive.id}',
          policy: JSON.stringify({
            Statement: {
              Effect: 'Deny',
              Principal: '*',
              Action: ['s3:DeleteObject'],
              Resource: '*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          }),
        },
      },
      google_storage_bucket_iam_member: {
        sink: { bucket: 'acme-logs', role: 'roles/storage.objectCreator', member: 'serviceAccount:sink@acme.example' },
      },
    },
    data: {
      aws_iam_policy_document: {
        shipping: { statement: [{ actions: ['s3:*'], resources: ['${aws_s3_bucket.archive.arn}/*'] }] },
      },
    },
    variable: { policy: {} },
  },
};

export const EXCEPTIONS: readonly PolicyException[] = [
  {
    id: 'EXC-1',
    rule: 'toy-not-from-the-internet',
    path: 'checkout-prod/aws_security_group.web',
    reason: 'the shop is for everybody, and a firewall stands before it',
    owner: 'payments',
    approver: 'security',
    ticket: 'SEC-812',
    issued: '2026-10-01',
    expires: '2026-12-20',
    compensatingControl: 'a web application firewall',
  },
  {
    id: 'EXC-2',
    rule: 'toy-log-retention',
    path: 'checkout-prod/aws_cloudwatch_log_group.gone',
    reason: 'it was for a log group that another app has',
    owner: 'payments',
    approver: 'security',
    ticket: 'SEC-813',
    issued: '2026-10-01',
    expires: '2027-02-28',
  },
];

export const VERSIONS: readonly VersionFacts[] = [
  {
    construct: 'PavedService',
    version: '0.9',
    supportedUntil: '2026-10-31',
    notApplicable: [
      { check: 'toy-queue-encrypted', resource: 'queue', reason: 'receipts hold nothing that is not printed' },
      { check: 'CKV_AWS_27', resource: 'queue', reason: 'a key of its own would cost more than the queue' },
    ],
  },
  { construct: 'PavedService', version: '1.0', supportedUntil: '2028-05-31', notApplicable: [] },
];

const service = {
  kind: 'service',
  environment: 'prod',
  stage: Stage.PROD,
  dataClassification: DataClassification.CONFIDENTIAL,
} as const;

export const CATALOGUE: readonly CatalogueEntry[] = [
  { kind: 'state', path: 'checkout-prod', environment: 'prod', location: 'S3 bucket acme-state', key: 'checkout' },
  { kind: 'team', path: 'team-payments', environment: 'prod', team: 'payments' },
  {
    ...service,
    path: 'checkout-prod/checkout',
    service: 'checkout',
    team: 'payments',
    tier: Tier.MISSION_CRITICAL,
    runbook: 'https://runbooks.acme.example/checkout',
    onCall: 'acme-primary',
    construct: 'PavedService@1.0',
  },
  {
    ...service,
    path: 'checkout-prod/receipts',
    service: 'receipts',
    team: 'payments',
    tier: Tier.BUSINESS_CRITICAL,
    construct: 'PavedService@0.9',
  },
  {
    ...service,
    path: 'checkout-prod/wiki',
    service: 'wiki',
    team: 'docs',
    tier: Tier.ADMINISTRATIVE,
    construct: 'PavedService@1.0',
  },
];

/** What the app's evidence is made of; parts can be replaced. */
export function evidenceInput(
  changes: Partial<EvidenceInput> = {},
  stacks: Readonly<Record<string, Document>> = STACKS,
  rules: readonly PolicyRule[] = RULES,
): EvidenceInput {
  const exceptions = changes.exceptions ?? EXCEPTIONS;
  const versions = changes.versions ?? VERSIONS;
  const set = new RuleSet([
    {
      forType: (type) =>
        rules
          .filter(({ props }) => props.resourceTypes.includes(type))
          .map((rule) => ({ rule, severity: rule.props.severity })),
    },
  ]);
  const judged = evaluate(graphOf(stacks), set, decidedNotApplicable(versions));
  const names = Object.keys(stacks);
  const { report } = applyExceptions(judged, { exceptions, today: '2026-11-25', stacks: names, shared: true });
  return {
    report,
    documents: [],
    catalogue: CATALOGUE,
    versions,
    exceptions,
    artifacts: [],
    frameworks: [Framework.SOC_2, Framework.NIST_800_53],
    inputs: { roadbed: '1.0.0', engine: '0.21.0', baselines: { prod: '2026.11' }, time: '2026-11-01T00:00:00Z' },
    ...changes,
  };
}
