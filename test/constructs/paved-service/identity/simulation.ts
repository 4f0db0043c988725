import { runSimulation } from '@cloud-copilot/iam-simulate';
import { Dependency } from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn } from '../clouds';

const ACCOUNT = '333333333333';
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/11111111-1111-1111-1111-111111111111`;
const OTHER_KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/22222222-2222-2222-2222-222222222222`;
const sqs = (name: string): string => `arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`;
const sns = (name: string): string => `arn:aws:sns:eu-west-1:${ACCOUNT}:${name}`;

/** Everything that anybody could try: each thing, and its neighbours of the same service and of another. */
const BUCKETS = { exports: 'exports', 'archive (neighbour)': 'acme-prod-checkout-archive-00000000' };
const QUEUES = {
  receipts: sqs('acme_prod_checkout_receipts'),
  'receipts’ dead letters': sqs('acme_prod_checkout_receipts_dead-letters'),
  'refunds (neighbour)': sqs('acme_prod_checkout_refunds'),
  'receipts (another service)': sqs('acme_prod_orders_receipts'),
};
const TOPICS = { orders: sns('acme_prod_checkout_orders'), 'orders (another service)': sns('acme_prod_shop_orders') };

const ACTIONS = {
  bucket: [
    's3:DeleteBucket',
    's3:GetBucketPolicy',
    's3:ListBucket',
    's3:ListBucketMultipartUploads',
    's3:ListBucketVersions',
    's3:PutBucketPolicy',
    's3:PutBucketPublicAccessBlock',
    's3:PutBucketVersioning',
    's3:PutEncryptionConfiguration',
    's3:PutLifecycleConfiguration',
  ],
  object: [
    's3:AbortMultipartUpload',
    's3:BypassGovernanceRetention',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:GetObject',
    's3:GetObjectVersion',
    's3:ListMultipartUploadParts',
    's3:PutObject',
    's3:PutObjectAcl',
    's3:RestoreObject',
  ],
  queue: [
    'sqs:AddPermission',
    'sqs:CancelMessageMoveTask',
    'sqs:ChangeMessageVisibility',
    'sqs:CreateQueue',
    'sqs:DeleteMessage',
    'sqs:DeleteQueue',
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ListMessageMoveTasks',
    'sqs:PurgeQueue',
    'sqs:ReceiveMessage',
    'sqs:SendMessage',
    'sqs:SetQueueAttributes',
    'sqs:StartMessageMoveTask',
  ],
  topic: ['sns:AddPermission', 'sns:DeleteTopic', 'sns:Publish', 'sns:SetTopicAttributes', 'sns:Subscribe'],
  key: [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:PutKeyPolicy',
    'kms:ScheduleKeyDeletion',
  ],
};

interface Attempt {
  readonly action: string;
  /** As the test names it. */
  readonly on: string;
  readonly resource: string;
  readonly context: Record<string, string>;
  readonly resourcePolicy?: unknown;
}

/** What a service with one dependency is allowed, of everything that anybody could try: `s3:GetObject exports/…`. */
export async function allowedTo(dependency: Dependency, tls = true): Promise<string[]> {
  const { workload, data } = buildIn('EKS', { dependencies: [dependency] }).synth();
  const allowed: string[] = [];
  for (const attempt of attemptsOn(workload, data, tls))
    if (await isAllowed(workload, attempt)) allowed.push(words(attempt));
  return allowed.sort();
}

function words({ action, on }: Attempt): string {
  return `${action} ${on}`;
}

async function isAllowed(workload: SynthesizedDocument, attempt: Attempt): Promise<boolean> {
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${ACCOUNT}:role/acme.prod.checkout`,
        action: attempt.action,
        resource: { resource: attempt.resource, accountId: ACCOUNT },
        contextVariables: Object.fromEntries(
          Object.entries(attempt.context).map(([key, value]) => [renamed(key), value]),
        ),
      },
      identityPolicies: [{ name: 'dependencies', policy: policyOf(workload) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(attempt.resourcePolicy !== undefined && { resourcePolicy: attempt.resourcePolicy }),
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${words(attempt)}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}

/** The key's ARN is known after apply; here it is that of the one key. */
function policyOf(workload: SynthesizedDocument): unknown {
  const text = String(workload.resource('aws_iam_role_policy').policy);
  return JSON.parse(renamed(text.replaceAll(/\$\{data\.aws_kms_alias\.[^}]*\}/g, KEY)));
}

/** iam-simulate 0.1 drops keys of an encryption context from a request; under another name, here and there, it compares them. */
function renamed(text: string): string {
  return text.replaceAll('kms:EncryptionContext:', 'aws:PrincipalTag/EncryptionContext:');
}

function attemptsOn(workload: SynthesizedDocument, data: SynthesizedDocument, tls: boolean): Attempt[] {
  const context = { 'aws:SecureTransport': String(tls), 'aws:PrincipalAccount': ACCOUNT };
  const bucketName = /acme-prod-checkout-exports-[0-9a-f]{8}/.exec(workload.text)?.[0] ?? 'acme-prod-checkout-exports';
  const bucketArn = (name: string): string => `arn:aws:s3:::${name === 'exports' ? bucketName : name}`;
  const keyPolicy: unknown = JSON.parse(String(data.resource('aws_kms_key').policy));

  const onBuckets = Object.entries(BUCKETS).flatMap(([on, name]) => [
    ...ACTIONS.bucket.map((action) => ({ action, on, resource: bucketArn(name), context })),
    ...ACTIONS.object.map((action) => ({ action, on: `${on}/…`, resource: `${bucketArn(name)}/a/b`, context })),
  ]);
  const onQueues = Object.entries(QUEUES).flatMap(([on, resource]) =>
    ACTIONS.queue.map((action) => ({ action, on, resource, context })),
  );
  const onTopics = Object.entries(TOPICS).flatMap(([on, resource]) =>
    ACTIONS.topic.map((action) => ({ action, on, resource, context })),
  );
  const through = (service: string, key: string, arn: string): Record<string, string> => ({
    ...context,
    'kms:ViaService': `${service}.eu-west-1.amazonaws.com`,
    [`kms:EncryptionContext:aws:${service}:${key}`]: arn,
  });
  const uses: [string, Record<string, string>][] = [
    ['the key, directly', context],
    ...Object.entries(BUCKETS).map(([on, name]): [string, Record<string, string>] => [
      `the key, for ${on}`,
      through('s3', 'arn', bucketArn(name)),
    ]),
    ...Object.entries(QUEUES).map(([on, arn]): [string, Record<string, string>] => [
      `the key, for ${on}`,
      through('sqs', 'arn', arn),
    ]),
    ...Object.entries(TOPICS).map(([on, arn]): [string, Record<string, string>] => [
      `the key, for ${on}`,
      through('sns', 'topicArn', arn),
    ]),
  ];
  const onKeys = uses.flatMap(([on, use]) =>
    ACTIONS.key.flatMap((action) => [
      { action, on, resource: KEY, context: use, resourcePolicy: keyPolicy },
      { action, on: `another key: ${on}`, resource: OTHER_KEY, context: use, resourcePolicy: keyPolicy },
    ]),
  );
  return [...onBuckets, ...onQueues, ...onTopics, ...onKeys];
}

/** The statements of the policy that a service is given. */
export function statementsOf(workload: SynthesizedDocument): JsonObject[] {
  return at(
    JSON.parse(String(workload.resource('aws_iam_role_policy').policy)) as JsonObject,
    'Statement',
  ) as JsonObject[];
}
