import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataGroup, dataLabels } from '../data-group';
import { DataStoresSpec } from '../spec';

/** A key, and the services of Google Cloud that encrypt and decrypt with it. */
export interface CryptoKey {
  readonly id: string;
  /** The service agent of Pub/Sub. */
  readonly pubsubAgent: string;
  /** What must be there before data can be encrypted with it. */
  readonly grants: ITerraformDependable[];
}

/** Cloud KMS, "Key rotation": 90 days. */
const ROTATION = `${90 * 24 * 60 * 60}s`;
const DAY = 24 * 60 * 60;

/** Creates the key that a service's data is encrypted with. It is used by Cloud Storage and Pub/Sub, not by the service. */
export function createCryptoKey(scope: Construct, spec: PavedServiceSpec, stores: DataStoresSpec): CryptoKey {
  const group = dataGroup(scope, spec, 'Key');
  const { KmsKeyRing } = googleBinding('kms-key-ring');
  const ring = new KmsKeyRing(group, 'Ring', { name: stores.key.ring, location: stores.region });
  const { KmsCryptoKey } = googleBinding('kms-crypto-key');
  const key = new KmsCryptoKey(group, 'Key', {
    name: 'data',
    keyRing: ring.id,
    rotationPeriod: ROTATION,
    destroyScheduledDuration: `${stores.key.deletionDays * DAY}s`,
    labels: dataLabels(spec, 'key'),
    // Neither a ring nor a key can be deleted; to destroy it would destroy every version, and with them the data.
    lifecycle: { preventDestroy: true },
  });

  const { DataGoogleProject } = googleBinding('data-google-project');
  const project = new DataGoogleProject(group, 'Project', { projectId: stores.account });
  // Pub/Sub, "Configure message encryption": the service agent of the project.
  const pubsubAgent = `serviceAccount:service-${project.number}@gcp-sa-pubsub.iam.gserviceaccount.com`;
  const { DataGoogleStorageProjectServiceAccount } = googleBinding('data-google-storage-project-service-account');
  const storage = new DataGoogleStorageProjectServiceAccount(group, 'StorageAgent', { project: stores.account });

  const usesBuckets = stores.buckets.length > 0;
  const usesPubsub = stores.queues.length + stores.topics.length > 0;
  const agents = [
    ...(usesBuckets ? [{ id: 'ForStorage', member: `serviceAccount:${storage.emailAddress}` }] : []),
    ...(usesPubsub ? [{ id: 'ForPubsub', member: pubsubAgent }] : []),
  ];
  const { KmsCryptoKeyIamMember } = googleBinding('kms-crypto-key-iam-member');
  const grants = agents.map(
    ({ id, member }) =>
      new KmsCryptoKeyIamMember(group, id, {
        cryptoKeyId: key.id,
        role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
        member,
      }),
  );
  return { id: key.id, pubsubAgent, grants };
}
