import {
  Access,
  Dependency,
  Duration,
  EnvironmentStack,
  OnCall,
  PavedService,
  PavedServiceProps,
  Stage,
  Tier,
} from 'roadbed';
import { JsonObject } from '../../../golden/terraform-document';
import { at, objectAt, objectsAt } from '../../../support/json';
import { SynthesizedDocument } from '../../../support/synth';
import { buildIn, CLOUDS, CloudName } from '../clouds';
import { SMALLEST } from '../services';

const EVERYTHING = [
  Dependency.bucket('exports', Access.READ_WRITE, { keepFor: Duration.days(30) }),
  Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME, { attempts: 7, processWithin: Duration.minutes(2) }),
  Dependency.topic('orders'),
];

function dataOf(
  cloud: CloudName,
  dependencies: Dependency[],
  props: Partial<PavedServiceProps> = {},
  stage = Stage.PROD,
): SynthesizedDocument {
  return buildIn(cloud, { dependencies, ...props }, { stage }).synth().data;
}

function variablesOf(cloud: CloudName, dependencies: Dependency[]): unknown {
  const { test } = buildIn(cloud, { dependencies });
  return test.synth().stack('checkout-prod').resource('kubernetes_config_map_v1').data;
}

const HASH = '[0-9a-f]{8}';

describe.each(CLOUDS)('on %s', (cloud) => {
  it('the ten lines are the same, and give a service, its identity and its data', () => {
    const dependencies = [Dependency.bucket('exports'), Dependency.queue('receipts')];
    const { workload, data } = buildIn(cloud, { dependencies }).synth();
    const typesOf = (document: SynthesizedDocument): number =>
      new Set(document.resources.map(([a]) => a.split('.')[0])).size;
    expect(workload.has('kubernetes_deployment_v1')).toBe(true);
    expect(workload.has(cloud === 'EKS' ? 'aws_iam_role' : 'google_service_account')).toBe(true);
    expect(typesOf(data)).toBeGreaterThan(4);
  });

  it('data is kept in the state beside that of the workload, which is applied after it and reads nothing of it', () => {
    const { app, workload, data } = buildIn(cloud, { dependencies: EVERYTHING }).synth();
    expect(app.manifest('checkout-prod').dependencies).toEqual(['checkout-prod-data']);
    expect(workload.text).not.toContain('terraform_remote_state');
    expect(data.document.output ?? {}).toEqual({});
    const stored = /^(aws_(kms_key|kms_alias|s3|sqs|sns)|google_(kms|pubsub_(topic|subscription)\.|storage_bucket\.))/;
    expect(workload.resources.filter(([address]) => stored.test(address))).toEqual([]);
    expect(data.resources.filter(([address]) => address.startsWith('kubernetes_'))).toEqual([]);
  });

  it('what belongs to another service is used and not made', () => {
    const shared = [
      Dependency.bucket('exports', Access.READ, { ownedBy: 'reporting' }),
      Dependency.queue('receipts', Access.PUBLISH, { ownedBy: 'reporting' }),
      Dependency.topic('orders', Access.PUBLISH, { ownedBy: 'reporting' }),
    ];
    const { test } = buildIn(cloud, { dependencies: shared });
    expect(test.app.node.tryFindChild('checkout-prod-data')).toBeUndefined();
    expect(test.synth().stack('checkout-prod').text).toContain('reporting');
  });

  it('a service finds what another owns under the very names that the owner gave it', () => {
    const own = buildIn(cloud, { dependencies: [Dependency.bucket('exports')] });
    const other = new EnvironmentStack(own.test.app, 'reader', { environment: own.environment });
    new PavedService(other, 'reader', {
      ...SMALLEST,
      dependencies: [Dependency.bucket('exports', Access.READ, { ownedBy: 'checkout' })],
    });
    const { app, workload } = own.synth();
    const nameIn = (document: SynthesizedDocument): unknown =>
      at(document.resource('kubernetes_config_map_v1'), 'data.EXPORTS_BUCKET_NAME');
    expect(nameIn(app.stack('reader'))).toBe(nameIn(workload));
  });

  it('in production nothing that holds data can be destroyed by a plan; in dev it can', () => {
    const protects = (stage: Stage): unknown[] =>
      dataOf(cloud, EVERYTHING, {}, stage)
        .resources.filter(([address]) =>
          /_(s3_bucket|sqs_queue|sns_topic|storage_bucket|topic|subscription)\./.test(address),
        )
        .map(([, body]) => at(body, 'lifecycle.prevent_destroy'));
    expect(new Set(protects(Stage.PROD))).toEqual(new Set([true]));
    expect(new Set(protects(Stage.DEV))).toEqual(new Set([false]));
  });
});

describe('environment variables say where everything is', () => {
  it('on AWS', () => {
    expect(variablesOf('EKS', EVERYTHING)).toEqual({
      EXPORTS_BUCKET_NAME: expect.stringMatching(`^acme-prod-checkout-exports-${HASH}$`),
      EXPORTS_BUCKET_URL: expect.stringMatching(`^s3://acme-prod-checkout-exports-${HASH}$`),
      ORDERS_TOPIC_ID: 'arn:aws:sns:eu-west-1:333333333333:acme_prod_checkout_orders',
      RECEIPTS_QUEUE_URL: 'https://sqs.eu-west-1.amazonaws.com/333333333333/acme_prod_checkout_receipts',
    });
  });

  it('on Google Cloud', () => {
    expect(variablesOf('GKE', EVERYTHING)).toEqual({
      EXPORTS_BUCKET_NAME: expect.stringMatching(`^acme-prod-checkout-exports-${HASH}$`),
      EXPORTS_BUCKET_URL: expect.stringMatching(`^gs://acme-prod-checkout-exports-${HASH}$`),
      ORDERS_TOPIC_ID: 'projects/acme-prod-de/topics/acme.prod.checkout.orders.topic',
      RECEIPTS_QUEUE_SUBSCRIPTION: 'projects/acme-prod-de/subscriptions/acme.prod.checkout.receipts',
      RECEIPTS_QUEUE_TOPIC: 'projects/acme-prod-de/topics/acme.prod.checkout.receipts',
    });
  });
});

describe('an S3 bucket', () => {
  let data: SynthesizedDocument;
  beforeAll(() => {
    data = dataOf('EKS', EVERYTHING);
  });

  it('is closed to the public in all four ways', () => {
    expect(data.resource('aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  it('knows no ACLs', () => {
    expect(at(data.resource('aws_s3_bucket_ownership_controls'), 'rule.object_ownership')).toBe('BucketOwnerEnforced');
  });

  it('is encrypted with the service’s own key, which rotates', () => {
    const [rule] = objectsAt(data.resource('aws_s3_bucket_server_side_encryption_configuration'), 'rule');
    expect(objectAt(rule, 'apply_server_side_encryption_by_default')).toEqual({
      sse_algorithm: 'aws:kms',
      kms_master_key_id: expect.stringMatching(/^\$\{aws_kms_key\.\w+\.arn\}$/),
    });
    expect(data.resource('aws_kms_key')).toMatchObject({ enable_key_rotation: true, deletion_window_in_days: 30 });
  });

  it('refuses plain HTTP', () => {
    const { Statement } = JSON.parse(String(data.resource('aws_s3_bucket_policy').policy)) as {
      Statement: JsonObject[];
    };
    expect(Statement).toMatchObject([
      { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  it('keeps versions, deletes old ones after a month, objects when they were said to go, and broken uploads after a week', () => {
    expect(at(data.resource('aws_s3_bucket_versioning'), 'versioning_configuration.status')).toBe('Enabled');
    expect(objectsAt(data.resource('aws_s3_bucket_lifecycle_configuration'), 'rule')).toMatchObject([
      {
        status: 'Enabled',
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        expiration: [{ days: 30 }],
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
      },
    ]);
  });

  it.each([
    [Stage.DEV, Tier.OPERATIONAL, 7],
    [Stage.STAGING, Tier.OPERATIONAL, 14],
    [Stage.PROD, Tier.ADMINISTRATIVE, 30],
    [Stage.PROD, Tier.MISSION_CRITICAL, 90],
  ])('in %s of tier %s keeps old versions for %s days', (stage, tier, days) => {
    const onCall = OnCall.pagerDuty({ page: 'payments' });
    const owner = { team: 'payments', runbook: 'https://runbooks.acme.example/checkout', onCall };
    const data = dataOf('EKS', [Dependency.bucket('exports')], { tier, owner }, stage);
    const [rule] = objectsAt(data.resource('aws_s3_bucket_lifecycle_configuration'), 'rule');
    expect(at(rule, 'noncurrent_version_expiration.0.noncurrent_days')).toBe(days);
  });
});

describe('a bucket of Cloud Storage', () => {
  it('is private, versioned, encrypted with the service’s own key, and in the region', () => {
    expect(dataOf('GKE', EVERYTHING).resource('google_storage_bucket')).toMatchObject({
      location: 'europe-west3',
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      force_destroy: false,
      versioning: { enabled: true },
      encryption: { default_kms_key_name: expect.stringMatching(/^\$\{google_kms_crypto_key\.\w+\.id\}$/) },
      soft_delete_policy: { retention_duration_seconds: 604_800 },
    });
  });

  it('waits until Cloud Storage may use the key', () => {
    const { depends_on } = dataOf('GKE', [Dependency.bucket('exports')]).resource('google_storage_bucket');
    expect(depends_on).toEqual([expect.stringMatching(/^google_kms_crypto_key_iam_member\.\w+ForStorage\w+$/)]);
  });
});

describe('an SQS queue', () => {
  let data: SynthesizedDocument;
  beforeAll(() => {
    data = dataOf('EKS', EVERYTHING);
  });

  it('hands what could not be handled to its dead letters, which take from it alone', () => {
    const queue = data.resource('aws_sqs_queue', 'Queue');
    expect(JSON.parse(String(queue.redrive_policy))).toEqual({
      deadLetterTargetArn: expect.stringMatching(/^\$\{aws_sqs_queue\.[\w-]+DeadLetters\w+\.arn\}$/),
      maxReceiveCount: 7,
    });
    expect(queue).toMatchObject({ visibility_timeout_seconds: 120, message_retention_seconds: 1_209_600 });
    const { redrive_allow_policy } = data.resource('aws_sqs_queue_redrive_allow_policy');
    expect(JSON.parse(String(redrive_allow_policy))).toMatchObject({ redrivePermission: 'byQueue' });
  });

  it('is encrypted with the service’s own key, and so are its dead letters', () => {
    const keys = ['Queue', 'DeadLetters'].map((id) => data.resource('aws_sqs_queue', id).kms_master_key_id);
    expect(keys).toEqual([expect.stringMatching(/^\$\{aws_kms_key\./), keys[0]]);
  });
});

describe('a queue on Pub/Sub', () => {
  let data: SynthesizedDocument;
  beforeAll(() => {
    data = dataOf('GKE', EVERYTHING);
  });

  it('hands what could not be handled to its dead letters, and never expires', () => {
    expect(data.resource('google_pubsub_subscription', 'Subscription')).toMatchObject({
      ack_deadline_seconds: 120,
      message_retention_duration: '1209600s',
      expiration_policy: { ttl: '' },
      dead_letter_policy: {
        dead_letter_topic: expect.stringMatching(/^\$\{google_pubsub_topic\.[\w-]+DeadLettersTopic\w+\.id\}$/),
        max_delivery_attempts: 7,
      },
    });
  });

  it('lets the agent of Pub/Sub move them, which nobody else need be', () => {
    const agent = 'serviceAccount:service-${data.google_project.checkout_Key_Project_';
    expect(data.resource('google_pubsub_topic_iam_member').member).toContain(agent);
    expect(data.resource('google_pubsub_subscription_iam_member').member).toContain(agent);
  });

  it('keeps its messages in the region', () => {
    expect(at(data.resource('google_pubsub_topic', 'Queue-receipts/Topic'), 'message_storage_policy')).toEqual({
      allowed_persistence_regions: ['europe-west3'],
    });
  });
});

it('the network lets a service reach the endpoints of its cloud only when it has something behind them', () => {
  const egressOf = (dependencies: Dependency[]): JsonObject[] => {
    const { test } = buildIn('EKS', { dependencies });
    return objectsAt(
      test.synth().stack('checkout-prod').resource('kubernetes_network_policy_v1', 'Egress'),
      'spec.egress',
    );
  };
  const endpoints = { to: [{ ip_block: { cidr: '10.40.0.0/16' } }], ports: [{ port: '443', protocol: 'TCP' }] };
  expect(egressOf([Dependency.topic('orders')])).toContainEqual(endpoints);
  expect(egressOf([Dependency.secret('key')])).not.toContainEqual(endpoints);
});

it('data carries the labels of its service, and which part of it it is', () => {
  expect(dataOf('EKS', EVERYTHING).resource('aws_s3_bucket').tags).toMatchObject({
    service: 'checkout',
    team: 'payments',
    component: 'exports',
    'roadbed:construct': 'PavedService',
  });
  expect(dataOf('GKE', EVERYTHING).resource('google_storage_bucket').labels).toMatchObject({
    service: 'checkout',
    component: 'exports',
  });
});
