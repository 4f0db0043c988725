import { Cloud, Environment } from '../../../../core/environment';
import { physicalName } from '../../../../core/naming';
import { Problems } from '../../../../core/validation';
import { Platform } from '../../../../platform/platform';
import { requireSecretStore, SecretSpec } from '../secret/resolve-secret';
import { variableName } from '../variables';

/** Where the login of a database stands in a pod, beside secrets, none of which is called so. */
const directoryOf = (database: string): string => `/run/secrets/${loginName(database)}`;

/** What a login is called among the secrets of a service. */
export function loginName(database: string): string {
  return `${database}-login`;
}

/** What the secret manager of a cloud calls the login of a database: five parts, where secrets of services have four. */
export function loginSecretId(
  { organization }: Platform,
  { name, cloud }: Environment,
  service: string,
  database: string,
): string {
  const parts = [organization, name, service, 'postgres', database];
  return cloud === Cloud.AWS ? parts.join('/') : physicalName('google_secret_manager_secret', ...parts);
}

/** The login of a database as a secret of the service; says what the platform or the cluster lacks for it. */
export function resolveLogin(
  problems: Problems,
  environment: Environment,
  platform: Platform,
  service: string,
  database: string,
): SecretSpec | undefined {
  const what = `the password of postgres "${database}"`;
  const store = requireSecretStore(problems, environment, platform, what);
  if (store === undefined) return undefined;
  if (store.isVault) {
    problems.add(
      `the secret store of the platform must be SecretStore.secretManager for ${what}, and is Vault`,
      'leave withPassword out, so that the service enters by IAM; a job keeps passwords in the secret manager of the cloud only',
    );
    return undefined;
  }
  const directory = directoryOf(database);
  return {
    name: loginName(database),
    secretName: physicalName('kubernetes_secret_v1', service, loginName(database)),
    store: store.name,
    remoteKey: loginSecretId(platform, environment, service, database),
    values: ['user', 'password'].map((key) => ({
      key,
      property: key,
      variable: variableName(database, key, 'file'),
      file: `${directory}/${key}`,
    })),
    directory,
  };
}
