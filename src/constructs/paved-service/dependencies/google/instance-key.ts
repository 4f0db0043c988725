import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { physicalName } from '../../../../core/naming';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataLabels } from '../data-group';
import { DataPlace } from '../data-spec';

/** A key, and what must be there before anything is encrypted with it. */
export interface InstanceKey {
  readonly id: string;
  readonly grant: ITerraformDependable;
  /** Lets the service agent of another product of the project use it as well. */
  readonly grantTo: (id: string, agent: ServiceAgent) => ITerraformDependable;
}

/** The service agents of products that encrypt what they keep ("Service agents", Google Cloud IAM). */
export type ServiceAgent = 'gcp-sa-cloud-sql' | 'gcp-sa-memorystore' | 'gcp-sa-secretmanager';

/** Cloud KMS, "Key rotation": 90 days. */
const ROTATION = `${90 * 24 * 60 * 60}s`;
/** The longest that a version can be had back (Cloud KMS API, cryptoKeys, destroyScheduledDuration: 120 days; 30 as on AWS). */
const DESTROY_AFTER = `${30 * 24 * 60 * 60}s`;

/** Creates a key of its own for one instance, which the service agent of its product alone encrypts and decrypts with. */
export function createInstanceKey(
  scope: Construct,
  spec: PavedServiceSpec,
  name: string,
  { project: projectId, region: location }: Extract<DataPlace, { cloud: 'google' }>,
  agent: ServiceAgent,
): InstanceKey {
  const { organization, environment } = spec.labels;
  const { KmsKeyRing } = googleBinding('kms-key-ring');
  const ring = new KmsKeyRing(scope, 'Ring', {
    name: physicalName('google_kms_key_ring', organization, environment, spec.name, name),
    location,
  });
  const { KmsCryptoKey } = googleBinding('kms-crypto-key');
  const key = new KmsCryptoKey(scope, 'Key', {
    name: 'data',
    keyRing: ring.id,
    rotationPeriod: ROTATION,
    destroyScheduledDuration: DESTROY_AFTER,
    labels: dataLabels(spec, name),
    // A key cannot be deleted; to destroy it would destroy every version, and with them the data.
    lifecycle: { preventDestroy: true },
  });
  const { DataGoogleProject } = googleBinding('data-google-project');
  const { number } = new DataGoogleProject(scope, 'Project', { projectId });
  const { KmsCryptoKeyIamMember } = googleBinding('kms-crypto-key-iam-member');
  const grantTo = (id: string, to: ServiceAgent): ITerraformDependable =>
    new KmsCryptoKeyIamMember(scope, id, {
      cryptoKeyId: key.id,
      role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
      member: `serviceAccount:service-${number}@${to}.iam.gserviceaccount.com`,
    });
  return { id: key.id, grant: grantTo('KeyUser', agent), grantTo };
}
