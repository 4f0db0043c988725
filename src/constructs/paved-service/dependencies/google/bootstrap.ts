import { Construct } from 'constructs';
import { hashedName } from '../../../../core/naming';
import { ProviderName } from '../../../../core/provider-name';
import { useProviderAt } from '../../../../stacks/place';
import { googleBinding, kubernetesBinding } from '../../bindings';
import { onlyInstance } from '../../identity/grants';
import { PavedServiceSpec } from '../../spec';
import { bootstrapAccountName, bootstrapLabels, createBootstrapJob } from '../bootstrap/bootstrap-job';
import { DatabaseSpec, DataPlace } from '../data-spec';
import { bootstrapScript, bootstrapSql } from './bootstrap-script';
import { CreatedCloudSql } from './cloud-sql';
import { createLoginSecret } from './login-secret';

/** Makes the service at home in its database, by an identity of its own that administers this one instance. */
export function createBootstrap(
  scope: Construct,
  spec: PavedServiceSpec,
  database: DatabaseSpec,
  place: Extract<DataPlace, { cloud: 'google' }>,
  { instance, key }: CreatedCloudSql,
): void {
  const { namespace, data, labels } = spec;
  const { project } = place;
  const { login } = database;
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
  const keepers = login === undefined ? [] : createLoginSecret(scope, spec, database, login, place, key, account.email);
  createBootstrapJob(scope, spec, database, data.bootstrap, {
    script: bootstrapScript(database),
    sql: bootstrapSql(database),
    serviceAccount: serviceAccount.metadata.name,
    variables: {
      PROJECT: project,
      INSTANCE: instance.name,
      PGHOST: instance.privateIpAddress,
      PGSSLMODE: 'require',
    },
    dependsOn: [identity, admin, ...keepers],
  });
}
