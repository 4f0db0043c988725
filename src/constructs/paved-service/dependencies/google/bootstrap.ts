import type { SqlDatabaseInstance } from '@cdktf/provider-google/lib/sql-database-instance';
import { Construct } from 'constructs';
import { hashedName } from '../../../../core/naming';
import { ProviderName } from '../../../../core/provider-name';
import { useProviderAt } from '../../../../stacks/place';
import { googleBinding, kubernetesBinding } from '../../bindings';
import { onlyInstance } from '../../identity/grants';
import { PavedServiceSpec } from '../../spec';
import { bootstrapAccountName, bootstrapLabels, createBootstrapJob } from '../bootstrap/bootstrap-job';
import { DatabaseSpec, DataPlace } from '../data-spec';
import { BOOTSTRAP_SCRIPT, bootstrapSql } from './bootstrap-script';

/** Makes the service at home in its database, by an identity of its own that administers this one instance. */
export function createBootstrap(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  { project }: Extract<DataPlace, { cloud: 'google' }>,
  instance: SqlDatabaseInstance,
): void {
  const { namespace, data, labels } = spec;
  if (data.bootstrap === undefined) return;
  useProviderAt(scope, ProviderName.KUBERNETES);
  const name = bootstrapAccountName(spec, database);
  const { ServiceAccount } = googleBinding('service-account');
  const { ServiceAccountIamMember } = googleBinding('service-account-iam-member');
  const { ProjectIamMember } = googleBinding('project-iam-member');
  const { ServiceAccountV1 } = kubernetesBinding('service-account-v1');
  const account = new ServiceAccount(scope, 'BootstrapIdentity', {
    accountId: hashedName(
      'google_service_account',
      [spec.name, 'bootstrap'],
      [labels.organization, spec.environment, database.name],
    ),
    description: `Makes service ${spec.name} at home in its database in ${spec.environment}`,
  });
  const identity = new ServiceAccountIamMember(scope, 'BootstrapWorkloadIdentity', {
    serviceAccountId: account.name,
    role: 'roles/iam.workloadIdentityUser',
    member: `serviceAccount:${project}.svc.id.goog[${namespace}/${name}]`,
  });
  const admin = new ProjectIamMember(scope, 'BootstrapAdmin', {
    project,
    role: 'roles/cloudsql.admin',
    member: `serviceAccount:${account.email}`,
    condition: onlyInstance(`projects/${project}/instances/${database.physicalName}`),
  });
  const serviceAccount = new ServiceAccountV1(scope, 'BootstrapAccount', {
    metadata: {
      name,
      namespace,
      labels: bootstrapLabels(spec, database),
      annotations: { 'iam.gke.io/gcp-service-account': account.email },
    },
    automountServiceAccountToken: false,
  });
  createBootstrapJob(scope, spec, database, data.bootstrap, {
    script: BOOTSTRAP_SCRIPT,
    sql: bootstrapSql(database),
    serviceAccount: serviceAccount.metadata.name,
    variables: {
      PROJECT: project,
      INSTANCE: instance.name,
      PGHOST: instance.privateIpAddress,
      PGSSLMODE: 'require',
    },
    dependsOn: [identity, admin],
  });
}
