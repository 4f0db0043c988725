import { Construct } from 'constructs';
import { awsTags } from '../../../../core/labels';
import { awsBinding } from '../../bindings';
import { PavedServiceSpec } from '../../spec';
import { DatabaseSpec, LoginSpec } from '../data-spec';

/** Creates what the login of a database is kept in; the job alone puts something in it, so that no plan and no state has it. */
export function createLoginSecret(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { secretId, recoveryDays }: LoginSpec,
  keyArn: string,
): string {
  const { SecretsmanagerSecret } = awsBinding('secretsmanager-secret');
  const secret = new SecretsmanagerSecret(scope, 'Login', {
    name: secretId,
    description: `How service ${spec.name} enters database ${database.name} in ${spec.environment}`,
    kmsKeyId: keyArn,
    recoveryWindowInDays: recoveryDays,
    tags: awsTags({ ...spec.labels, component: database.name, stamp: spec.stamp }),
  });
  return secret.arn;
}
