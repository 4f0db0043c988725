import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { googleBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { dataLabels } from '../data-group';
import { DatabaseSpec, DataPlace, LoginSpec } from '../data-spec';
import { InstanceKey } from './instance-key';

/** To hand out the next login, and to know whose turn it was (Secret Manager, "Access control with IAM"). */
const ROLES = [
  ['LoginWriter', 'roles/secretmanager.secretVersionAdder'],
  ['LoginReader', 'roles/secretmanager.secretAccessor'],
] as const;

/** Creates what the login of a database is kept in; the job alone puts something in it, so that no plan and no state has it. */
export function createLoginSecret(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { secretId, recoveryDays }: LoginSpec,
  { project, region: location }: Extract<DataPlace, { cloud: 'google' }>,
  key: InstanceKey,
  writer: string,
): ITerraformDependable[] {
  const { SecretManagerSecret } = googleBinding('secret-manager-secret');
  const { SecretManagerSecretIamMember } = googleBinding('secret-manager-secret-iam-member');
  const secret = new SecretManagerSecret(scope, 'Login', {
    project,
    secretId,
    labels: dataLabels(spec, database.name),
    replication: { userManaged: { replicas: [{ location, customerManagedEncryption: { kmsKeyName: key.id } }] } },
    // A version that was destroyed by mistake can be had back that long.
    versionDestroyTtl: `${recoveryDays * 24 * 60 * 60}s`,
    dependsOn: [key.grantTo('LoginKeyUser', 'gcp-sa-secretmanager')],
  });
  return ROLES.map(
    ([id, role]) =>
      new SecretManagerSecretIamMember(scope, id, {
        project,
        secretId: secret.secretId,
        role,
        member: `serviceAccount:${writer}`,
      }),
  );
}
