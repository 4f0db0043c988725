import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataLabels } from '../data-group';
import { CacheSpec, DataPlace } from '../data-spec';
import { createInstanceKey } from './instance-key';

const DAY = 24 * 60 * 60;

/** Creates a cache on Memorystore for Valkey; the platform's service connection policy gives it an address. */
export function createValkey(
  scope: Construct,
  spec: PavedServiceSpec,
  cache: CacheSpec,
  place: Extract<DataPlace, { cloud: 'google' }>,
): void {
  const key = createInstanceKey(scope, spec, cache.name, place, 'gcp-sa-memorystore');
  const { MemorystoreInstance } = googleBinding('memorystore-instance');
  new MemorystoreInstance(scope, 'Resource', {
    instanceId: cache.physicalName,
    location: place.region,
    engineVersion: 'VALKEY_8_0',
    mode: 'CLUSTER_DISABLED',
    shardCount: 1,
    replicaCount: cache.replicas,
    nodeType: cache.nodeType,
    authorizationMode: 'IAM_AUTH',
    transitEncryptionMode: 'SERVER_AUTHENTICATION',
    kmsKey: key.id,
    deletionProtectionEnabled: cache.isProtected,
    automatedBackupConfig:
      cache.snapshotDays === 0
        ? undefined
        : { retention: `${cache.snapshotDays * DAY}s`, fixedFrequencySchedule: { startTime: { hours: 2 } } },
    desiredAutoCreatedEndpoints: [{ network: place.network, projectId: place.project }],
    labels: dataLabels(spec, cache.name),
    dependsOn: [key.grant],
  });
}
