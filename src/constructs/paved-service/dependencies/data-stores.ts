import { Construct } from 'constructs';
import { Cloud } from '../../../core/environment';
import { ProviderName } from '../../../core/provider-name';
import { PavedServiceSpec } from '../spec';
import { createBucket } from './bucket/google-bucket';
import { createS3Bucket } from './bucket/s3-bucket';
import { dataScopeOf } from './data-group';
import { createCryptoKey } from './key/google-key';
import { createKmsKey } from './key/kms-key';
import { createSqsQueue } from './queue/sqs-queue';
import { createSubscription } from './queue/subscription';
import { DataStoresSpec } from './spec';
import { createPubsubTopic } from './topic/pubsub-topic';
import { createSnsTopic } from './topic/sns-topic';

/**
 * Creates what a service keeps data in, in the state beside its own. The workload finds all of it by name and reads nothing of
 * that state.
 */
export function createDataStores(service: Construct, spec: PavedServiceSpec): void {
  const { stores } = spec.dependencies;
  if (stores === undefined) return;
  const scope = dataScopeOf(service, spec, stores.cloud === Cloud.AWS ? ProviderName.AWS : ProviderName.GOOGLE);
  if (stores.cloud === Cloud.AWS) createInAws(scope, spec, stores);
  else createInGoogle(scope, spec, stores);
}

function createInAws(scope: Construct, spec: PavedServiceSpec, stores: DataStoresSpec): void {
  const keyArn = createKmsKey(scope, spec, stores);
  for (const bucket of stores.buckets) createS3Bucket(scope, spec, stores, bucket, keyArn);
  for (const queue of stores.queues) createSqsQueue(scope, spec, stores, queue, keyArn);
  for (const topic of stores.topics) createSnsTopic(scope, spec, stores, topic, keyArn);
}

function createInGoogle(scope: Construct, spec: PavedServiceSpec, stores: DataStoresSpec): void {
  const key = createCryptoKey(scope, spec, stores);
  for (const bucket of stores.buckets) createBucket(scope, spec, stores, bucket, key);
  for (const queue of stores.queues) createSubscription(scope, spec, stores, queue, key);
  for (const topic of stores.topics) createPubsubTopic(scope, spec, stores, topic, key);
}
