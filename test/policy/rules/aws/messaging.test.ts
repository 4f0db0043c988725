import { confusedDeputy as topicDeputy } from '../../../../src/policy/rules/aws/sns/confused-deputy';
import { customerKey as topicKey } from '../../../../src/policy/rules/aws/sns/customer-key';
import { encrypted as topicEncrypted } from '../../../../src/policy/rules/aws/sns/encrypted';
import { httpSubscription } from '../../../../src/policy/rules/aws/sns/http-subscription';
import { publicPolicy as topicPublic } from '../../../../src/policy/rules/aws/sns/public-policy';
import { tlsOnly as topicTls } from '../../../../src/policy/rules/aws/sns/tls-only';
import { confusedDeputy } from '../../../../src/policy/rules/aws/sqs/confused-deputy';
import { customerKey } from '../../../../src/policy/rules/aws/sqs/customer-key';
import { deadLetterQueue } from '../../../../src/policy/rules/aws/sqs/dead-letter-queue';
import { encrypted } from '../../../../src/policy/rules/aws/sqs/encrypted';
import { policyActions } from '../../../../src/policy/rules/aws/sqs/policy-actions';
import { publicPolicy } from '../../../../src/policy/rules/aws/sqs/public-policy';
import { tlsOnly } from '../../../../src/policy/rules/aws/sqs/tls-only';
import { Document, messagesOf, outcomesOf } from '../../support';

const queues = (bodies: Record<string, object>): Document => ({ resource: { aws_sqs_queue: bodies } });
const topics = (bodies: Record<string, object>): Document => ({ resource: { aws_sns_topic: bodies } });
const queue = (...names: string[]): string[] => names.map((name) => `aws_sqs_queue.${name}`);
const topic = (...names: string[]): string[] => names.map((name) => `aws_sns_topic.${name}`);
const policy = (statement: object): { policy: string } => ({ policy: JSON.stringify({ Statement: [statement] }) });
const important = { tags: { tier: '0' } };
const unknown = { policy: '${var.policy}' };
const key = { kms_master_key_id: '${aws_kms_key.k.arn}' };

test('queues are encrypted at rest', () => {
  const document = queues({
    silent: {},
    on: { sqs_managed_sse_enabled: true },
    key: { ...key, sqs_managed_sse_enabled: false },
    off: { sqs_managed_sse_enabled: false },
    unknown: { sqs_managed_sse_enabled: '${var.s}' },
  });
  expect(outcomesOf(encrypted, document)).toEqual({
    pass: queue('key', 'on', 'silent'),
    fail: queue('off'),
    unknown: queue('unknown'),
  });
});

test('queues and topics of important data encrypt with a customer-managed key', () => {
  const bodies = {
    own: { ...important, ...key },
    none: important,
    managed: { ...important, kms_master_key_id: 'alias/aws/sqs' },
    unknown: { ...important, kms_master_key_id: '${var.key}' },
    plain: {},
  };
  const document = { resource: { aws_sqs_queue: bodies, aws_sns_topic: bodies, aws_kms_key: { k: {} } } };
  const outcomes = (at: typeof queue): object => ({
    pass: at('own'),
    fail: at('managed', 'none'),
    unknown: at('unknown'),
    'not-applicable': at('plain'),
  });
  expect(outcomesOf(customerKey, document)).toEqual(outcomes(queue));
  expect(outcomesOf(topicKey, document)).toEqual(outcomes(topic));
});

test('topics are encrypted with KMS', () => {
  expect(
    outcomesOf(
      topicEncrypted,
      topics({ on: { kms_master_key_id: 'alias/x' }, given: { kms_master_key_id: '${var.k}' }, off: {} }),
    ),
  ).toEqual({
    pass: topic('given', 'on'),
    fail: topic('off'),
  });
});

describe('queues and topics refuse requests without TLS', () => {
  const denial = (Action: string, more: object = {}): { policy: string } =>
    policy({
      Effect: 'Deny',
      Principal: '*',
      Action,
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      ...more,
    });

  test('by a policy of their own, or one attached', () => {
    const document = {
      resource: {
        aws_sqs_queue: { own: denial('sqs:*'), attached: {}, none: {}, some: denial('sqs:SendMessage'), unknown },
        aws_sqs_queue_policy: { p: { queue_url: '${aws_sqs_queue.attached.url}', ...denial('SQS:*') } },
        aws_sns_topic: {
          own: denial('sns:Publish'),
          attached: {},
          none: {},
          allow: denial('sns:Publish', { Effect: 'Allow' }),
          unknown,
        },
        aws_sns_topic_policy: { p: { arn: '${aws_sns_topic.attached.arn}', ...denial('sns:Publish') } },
      },
    };
    expect(outcomesOf(tlsOnly, document)).toEqual({
      pass: queue('attached', 'own'),
      fail: queue('none', 'some'),
      unknown: queue('unknown'),
    });
    expect(outcomesOf(topicTls, document)).toEqual({
      pass: topic('attached', 'own'),
      fail: topic('allow', 'none'),
      unknown: topic('unknown'),
    });
  });
});

const send = { Sid: 'Send', Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' };
const fromTopic = { Condition: { ArnEquals: { 'aws:SourceArn': '${aws_sns_topic.t.arn}' } } };

test('no policy of a queue or a topic lets everybody in', () => {
  const bodies = { narrowed: policy({ ...send, ...fromTopic }), open: policy(send), none: {}, unknown };
  const document = {
    resource: { aws_sqs_queue: bodies, aws_sns_topic: bodies, aws_sqs_queue_policy: { p: policy(send) } },
  };
  expect(outcomesOf(publicPolicy, document)).toEqual({
    pass: queue('narrowed', 'none'),
    fail: [...queue('open'), 'aws_sqs_queue_policy.p'],
    unknown: queue('unknown'),
  });
  expect(outcomesOf(topicPublic, document)).toEqual({
    pass: topic('narrowed', 'none'),
    fail: topic('open'),
    unknown: topic('unknown'),
  });
});

test('policies of queues name the actions they allow', () => {
  const role = { ...send, Principal: { AWS: '${aws_iam_role.r.arn}' } };
  const document = queues({
    named: policy(role),
    denied: policy({ ...role, Effect: 'Deny', Action: 'sqs:*' }),
    all: policy({ ...role, Action: 'SQS:*' }),
    everything: policy({ ...role, Action: '*' }),
    unknown,
  });
  expect(outcomesOf(policyActions, document)).toEqual({
    pass: queue('denied', 'named'),
    fail: queue('all', 'everything'),
    unknown: queue('unknown'),
  });
});

test('services that send to a queue or publish to a topic say for whom', () => {
  const service = { ...send, Principal: { Service: 'sns.amazonaws.com' } };
  const bodies = { named: policy({ ...service, ...fromTopic }), anybody: policy(service), none: {}, unknown };
  const document = { resource: { aws_sqs_queue: bodies, aws_sns_topic: bodies } };
  expect(outcomesOf(confusedDeputy, document)).toEqual({
    pass: queue('named', 'none'),
    fail: queue('anybody'),
    unknown: queue('unknown'),
  });
  expect(outcomesOf(topicDeputy, document)).toEqual({
    pass: topic('named', 'none'),
    fail: topic('anybody'),
    unknown: topic('unknown'),
  });
  expect(messagesOf(confusedDeputy, queues({ anybody: policy(service) }))).toEqual([
    'aws_sqs_queue.anybody: policy must say by aws:SourceArn or aws:SourceAccount for whom sns.amazonaws.com acts in "Send"',
  ]);
});

test('queues have a dead-letter queue, or are one', () => {
  const to = (name: string): object => ({
    redrive_policy: `{"deadLetterTargetArn":"\${aws_sqs_queue.${name}.arn}","maxReceiveCount":5}`,
  });
  const document = {
    resource: {
      aws_sqs_queue: {
        works: to('dead'),
        dead: {},
        separate: {},
        buried: {},
        allows: { redrive_allow_policy: '{}' },
        alone: {},
      },
      aws_sqs_queue_redrive_policy: { r: { queue_url: '${aws_sqs_queue.separate.url}', ...to('buried') } },
    },
  };
  expect(outcomesOf(deadLetterQueue, document)).toEqual({
    pass: queue('allows', 'buried', 'dead', 'separate', 'works'),
    fail: queue('alone'),
  });
});

test('no topic delivers by plain HTTP', () => {
  const aws_sns_topic_subscription = {
    https: { protocol: 'https' },
    http: { protocol: 'http' },
    unknown: { protocol: '${var.p}' },
  };
  expect(outcomesOf(httpSubscription, { resource: { aws_sns_topic_subscription } })).toEqual({
    pass: ['aws_sns_topic_subscription.https'],
    fail: ['aws_sns_topic_subscription.http'],
    unknown: ['aws_sns_topic_subscription.unknown'],
  });
});
