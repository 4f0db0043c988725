import type { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataLabels } from '../data-group';
import { CryptoKey } from '../key/google-key';
import { DataStoresSpec } from '../spec';
import { TopicSpec } from './resolve-topic';

/** Creates a topic of Pub/Sub for whoever subscribes. */
export function createPubsubTopic(
  scope: Construct,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  { name, topicName }: TopicSpec,
  key: CryptoKey,
): void {
  topicIn(dataGroup(scope, spec, `Topic-${name}`), 'Topic', spec, stores, name, topicName, key);
}

/** A topic of Pub/Sub, encrypted with the service's key, whose messages stay in the region. */
export function topicIn(
  group: Construct,
  id: string,
  spec: PavedServiceSpec,
  stores: DataStoresSpec,
  component: string,
  name: string,
  key: CryptoKey,
): PubsubTopic {
  const { PubsubTopic: Topic } = googleBinding('pubsub-topic');
  return new Topic(group, id, {
    name,
    kmsKeyName: key.id,
    messageStoragePolicy: { allowedPersistenceRegions: [stores.region] },
    labels: dataLabels(spec, component),
    lifecycle: { preventDestroy: stores.preventDestroy },
    dependsOn: key.grants,
  });
}
