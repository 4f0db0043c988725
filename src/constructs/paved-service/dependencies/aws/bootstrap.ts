import { Construct } from 'constructs';
import { ProviderName } from '../../../../core/provider-name';
import { useProviderAt } from '../../../../stacks/place';
import { PavedServiceSpec } from '../../spec';
import { bootstrapAccountName, bootstrapLabels, createBootstrapJob } from '../bootstrap/bootstrap-job';
import { DatabaseSpec } from '../data-spec';
import { CreatedDatabase } from './aurora';
import { createBootstrapAccount } from './bootstrap-account';
import { bootstrapScript, bootstrapSql } from './bootstrap-script';
import { createLoginSecret } from './login-secret';
import { roleNameOf } from './role-name';

/** Makes the service's user in its database, by an identity of its own: only it may read the master credential. */
export function createBootstrap(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { cluster, instances, keyArn }: CreatedDatabase,
): void {
  const { identity, data } = spec;
  const { login } = database;
  if (data.bootstrap === undefined || identity.kind === 'gke') return;
  useProviderAt(scope, ProviderName.KUBERNETES);
  const secretArn = cluster.masterUserSecret.get(0).secretArn;
  const { serviceAccount, ready } = createBootstrapAccount(scope, spec, identity, {
    name: bootstrapAccountName(spec, database),
    roleName: roleNameOf(spec, database, 'bootstrap'),
    labels: bootstrapLabels(spec, database),
    secretArn,
    loginArn: login && createLoginSecret(scope, spec, database, login, keyArn),
    keyArn,
  });
  createBootstrapJob(scope, spec, database, data.bootstrap, {
    script: bootstrapScript(database),
    sql: bootstrapSql(database),
    serviceAccount,
    variables: { MASTER_SECRET: secretArn, PGHOST: cluster.endpoint, PGSSLMODE: 'verify-full' },
    // A cluster is there before any of its instances answers, and an identity before it may do anything.
    dependsOn: [...instances, ...ready],
  });
}
