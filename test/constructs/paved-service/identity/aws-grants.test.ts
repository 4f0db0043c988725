import { Access, Dependency } from 'roadbed';
import { stringsIn } from '../../../support/json';
import { buildIn } from '../clouds';
import { allowedTo, statementsOf } from './simulation';

const on = (thing: string, ...actions: string[]): string[] => actions.map((action) => `${action} ${thing}`);
const ADD = ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'];
const BOTH = ['kms:Decrypt', 'kms:GenerateDataKey'];
const FIND = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl'];
const RECEIVE = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];

describe('of all that anybody could try with buckets, queues, topics and keys, simulated by iam-simulate, a service', () => {
  it.each<[string, Dependency, string[]]>([
    [
      'that reads a bucket may list and read it',
      Dependency.bucket('exports', Access.READ),
      [
        ...on('exports', 's3:ListBucket'),
        ...on('exports/…', 's3:GetObject'),
        ...on('the key, for exports', 'kms:Decrypt'),
      ],
    ],
    [
      'that writes a bucket may add objects',
      Dependency.bucket('exports', Access.WRITE),
      [...on('exports/…', ...ADD), ...on('the key, for exports', ...BOTH)],
    ],
    [
      'that reads and writes a bucket may delete objects too, and no old version',
      Dependency.bucket('exports'),
      [
        ...on('exports', 's3:ListBucket'),
        ...on('exports/…', ...ADD, 's3:DeleteObject', 's3:GetObject'),
        ...on('the key, for exports', ...BOTH),
      ],
    ],
    [
      'that administers a bucket may do so with old versions, and change nothing of how it is set up',
      Dependency.bucket('exports', Access.ADMINISTER),
      [
        ...on('exports', 's3:ListBucket', 's3:ListBucketMultipartUploads', 's3:ListBucketVersions'),
        ...on('exports/…', ...ADD, 's3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:GetObjectVersion'),
        ...on('the key, for exports', ...BOTH),
      ],
    ],
    [
      'that consumes a queue may receive and settle',
      Dependency.queue('receipts'),
      [...on('receipts', ...FIND, ...RECEIVE), ...on('the key, for receipts', 'kms:Decrypt')],
    ],
    [
      'that publishes to a queue may send',
      Dependency.queue('receipts', Access.PUBLISH),
      [...on('receipts', ...FIND, 'sqs:SendMessage'), ...on('the key, for receipts', ...BOTH)],
    ],
    [
      'that does both may do both',
      Dependency.queue('receipts', Access.PUBLISH_AND_CONSUME),
      [...on('receipts', ...FIND, ...RECEIVE, 'sqs:SendMessage'), ...on('the key, for receipts', ...BOTH)],
    ],
    [
      'that administers a queue may take back its dead letters',
      Dependency.queue('receipts', Access.ADMINISTER),
      [
        ...on('receipts', ...FIND, ...RECEIVE, 'sqs:SendMessage'),
        ...on(
          'receipts’ dead letters',
          ...FIND,
          ...RECEIVE,
          'sqs:CancelMessageMoveTask',
          'sqs:ListMessageMoveTasks',
          'sqs:PurgeQueue',
          'sqs:StartMessageMoveTask',
        ),
        ...on('the key, for receipts', ...BOTH),
        ...on('the key, for receipts’ dead letters', ...BOTH),
      ],
    ],
    [
      'that publishes to a topic may publish',
      Dependency.topic('orders'),
      [...on('orders', 'sns:Publish'), ...on('the key, for orders', ...BOTH)],
    ],
  ])('%s, and nothing else', async (_words, dependency, expected) => {
    expect(await allowedTo(dependency)).toEqual([...expected].sort());
  });

  it('may do nothing by plain HTTP but what is encrypted all the same: KMS has no other way in', async () => {
    const allowed = await allowedTo(Dependency.bucket('exports'), false);
    expect(allowed).toEqual(on('the key, for exports', ...BOTH));
  });
});

describe('the policy of a service', () => {
  const everything = [
    Dependency.bucket('exports', Access.ADMINISTER),
    Dependency.queue('receipts', Access.ADMINISTER),
    Dependency.topic('orders'),
  ];

  it('names every action, and every resource but the objects of its buckets, without a star', () => {
    const texts = statementsOf(buildIn('EKS', { dependencies: everything }).synth().workload).flatMap(stringsIn);
    expect(texts.filter((text) => /[*?]/.test(text))).toEqual([
      expect.stringMatching(/^arn:aws:s3:::acme-prod-checkout-exports-[0-9a-f]{8}\/\*$/),
    ]);
  });

  it('has a condition on every statement', () => {
    const statements = statementsOf(buildIn('EKS', { dependencies: everything }).synth().workload);
    expect(statements.filter(({ Condition }) => Condition === undefined)).toEqual([]);
  });

  it('finds a key by its alias, one data source for each owner', () => {
    const shared = Dependency.bucket('reports', Access.READ, { ownedBy: 'reporting' });
    const { workload } = buildIn('EKS', { dependencies: [...everything, shared] }).synth();
    expect(stringsIn(workload.document.data ?? {}).filter((text) => text.startsWith('alias/'))).toEqual([
      'alias/acme_prod_checkout',
      'alias/acme_prod_reporting',
    ]);
  });

  it('is not there when nothing is needed', () => {
    const { service } = buildIn('EKS', { dependencies: [Dependency.service('orders')] });
    expect(service.node.tryFindChild('Grants')).toBeUndefined();
  });

  it('that no role could hold is refused', () => {
    const dependencies = Array.from({ length: 20 }, (_, index) => Dependency.bucket(`bucket-${index}`));
    expect(() => buildIn('EKS', { dependencies })).toThrow(
      /dependencies must fit the policy of one IAM role \(10240 characters\), got \d{5}\n {6}a service with so many dependencies is several services: split it/,
    );
  });
});
