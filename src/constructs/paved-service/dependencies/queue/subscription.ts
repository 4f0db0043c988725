import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataLabels } from '../data-group';
import { CryptoKey } from '../key/google-key';
import { DataStoresSpec } from '../spec';
import { topicIn } from '../topic/pubsub-topic';
import { QueueSpec } from './resolve-queue';

/** Pub/Sub, "Retry policy": waits longer after each attempt, up to this, instead of trying again at once. */
const RETRY = { minimumBackoff: '10s', maximumBackoff: '600s' };

/** Creates a topic and its subscription of Pub/Sub, and the same for its dead letters. */
export function createSubscription(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  queue: QueueSpec,
  key: CryptoKey,
): void {
  const group = dataGroup(scope, spec, `Queue-${queue.name}`);
  const topic = topicIn(group, 'Topic', spec, stores, queue.name, queue.queueName, key);
  const deadTopic = topicIn(group, 'DeadLettersTopic', spec, stores, queue.name, queue.deadLettersName, key);

  const { PubsubSubscription } = googleBinding('pubsub-subscription');
  const common = {
    ackDeadlineSeconds: queue.processSeconds,
    // Empty is never; otherwise one that nobody pulls from for a month is deleted with its messages.
    expirationPolicy: { ttl: '' },
    retryPolicy: RETRY,
    labels: dataLabels(spec, queue.name),
    lifecycle: { preventDestroy: stores.preventDestroy },
  };
  const subscription = new PubsubSubscription(group, 'Subscription', {
    ...common,
    name: queue.queueName,
    topic: topic.id,
    messageRetentionDuration: `${queue.keepSeconds}s`,
    deadLetterPolicy: { deadLetterTopic: deadTopic.id, maxDeliveryAttempts: queue.attempts },
  });
  new PubsubSubscription(group, 'DeadLetters', {
    ...common,
    name: queue.deadLettersName,
    topic: deadTopic.id,
    messageRetentionDuration: `${queue.deadLettersKeepSeconds}s`,
  });

  // Pub/Sub, "Dead-letter topics": the service agent takes a message from the one and puts it in the other.
  const { PubsubTopicIamMember } = googleBinding('pubsub-topic-iam-member');
  new PubsubTopicIamMember(group, 'AgentPublishes', {
    topic: deadTopic.name,
    role: 'roles/pubsub.publisher',
    member: key.pubsubAgent,
  });
  const { PubsubSubscriptionIamMember } = googleBinding('pubsub-subscription-iam-member');
  new PubsubSubscriptionIamMember(group, 'AgentAcknowledges', {
    subscription: subscription.name,
    role: 'roles/pubsub.subscriber',
    member: key.pubsubAgent,
  });
}
