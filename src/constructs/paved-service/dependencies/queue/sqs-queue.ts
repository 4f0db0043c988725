import { Construct } from 'constructs';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataTags } from '../data-group';
import { DataStoresSpec } from '../spec';
import { tlsOnly } from '../tls-only';
import { QueueSpec } from './resolve-queue';

/** SQS developer guide, "Amazon SQS short and long polling": the most; fewer empty answers, and no message later for it. */
const LONG_POLL_SECONDS = 20;
/** SQS developer guide, "Understanding the data key reuse period": its default. */
const KEY_REUSE_SECONDS = 300;

/** Creates an SQS queue and the queue of its dead letters, encrypted with the service's key and by TLS only. */
export function createSqsQueue(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  queue: QueueSpec,
  keyArn: string,
): void {
  const group = dataGroup(scope, spec, `Queue-${queue.name}`);
  const { SqsQueue } = awsBinding('sqs-queue');
  const common = {
    visibilityTimeoutSeconds: queue.processSeconds,
    receiveWaitTimeSeconds: LONG_POLL_SECONDS,
    kmsMasterKeyId: keyArn,
    kmsDataKeyReusePeriodSeconds: KEY_REUSE_SECONDS,
    tags: dataTags(spec, queue.name),
    lifecycle: { preventDestroy: stores.preventDestroy },
  };
  const deadLetters = new SqsQueue(group, 'DeadLetters', {
    ...common,
    name: queue.deadLettersName,
    messageRetentionSeconds: queue.deadLettersKeepSeconds,
  });
  const main = new SqsQueue(group, 'Queue', {
    ...common,
    name: queue.queueName,
    messageRetentionSeconds: queue.keepSeconds,
    redrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetters.arn, maxReceiveCount: queue.attempts }),
  });
  const { SqsQueueRedriveAllowPolicy } = awsBinding('sqs-queue-redrive-allow-policy');
  new SqsQueueRedriveAllowPolicy(group, 'RedriveAllow', {
    queueUrl: deadLetters.id,
    redriveAllowPolicy: JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns: [main.arn] }),
  });
  const { SqsQueuePolicy } = awsBinding('sqs-queue-policy');
  new SqsQueuePolicy(group, 'Policy', { queueUrl: main.id, policy: tlsOnly('sqs:*', main.arn) });
  new SqsQueuePolicy(group, 'DeadLettersPolicy', {
    queueUrl: deadLetters.id,
    policy: tlsOnly('sqs:*', deadLetters.arn),
  });
}
