import { Cloud, Environment, requireCustomResource } from '../../../../core/environment';
import { physicalName } from '../../../../core/naming';
import { Problems } from '../../../../core/validation';
import { Platform } from '../../../../platform/platform';
import { SecretStoreSettings } from '../../../../platform/secret-store';
import { variableName } from '../variables';
import { SecretProps } from './secret-props';

/** One value of a secret, and how the service learns it. */
export interface SecretValue {
  /** Its key in the Kubernetes Secret, and the name of its file. */
  readonly key: string;
  /** Its part of the secret in the store; undefined for the whole. */
  readonly property?: string;
  readonly variable: string;
  /** Where it stands, where it comes as a file. */
  readonly file?: string;
}

/** A secret of a service, decided. */
export interface SecretSpec {
  readonly name: string;
  /** Of the Kubernetes Secret that External Secrets keeps. */
  readonly secretName: string;
  readonly store: string;
  /** What the store calls it. */
  readonly remoteKey: string;
  readonly values: readonly SecretValue[];
  /** The directory of its files. */
  readonly directory?: string;
}

/** External Secrets Operator: the version of its API that every release since 0.16 serves. */
const EXTERNAL_SECRETS = 'externalsecrets.external-secrets.io/v1';
const WHOLE = 'value';
const DIRECTORY = '/run/secrets';

/** A secret, decided; says what the platform or the cluster lacks for it. */
export function resolveSecret(
  problems: Problems,
  environment: Environment,
  platform: Platform,
  service: string,
  name: string,
  { keys, asVariables = false, ownedBy }: SecretProps,
): SecretSpec | undefined {
  const store = requireSecretStore(problems, environment, platform, `secret "${name}"`);
  if (store === undefined) return undefined;
  const directory = asVariables ? undefined : `${DIRECTORY}/${name}`;
  const valueOf = (key: string, property: string | undefined, ...parts: string[]): SecretValue => ({
    key,
    property,
    variable: variableName(name, ...parts, ...(asVariables ? [] : ['file'])),
    file: directory === undefined ? undefined : `${directory}/${key}`,
  });
  return {
    name,
    secretName: physicalName('kubernetes_secret_v1', service, name),
    store: store.name,
    remoteKey: remoteKey(store, environment, [platform.organization, environment.name, ownedBy ?? service, name]),
    // Vault keeps maps only: of a secret with one value, that is under `value`.
    values: keys?.map((key) => valueOf(key, key, key)) ?? [valueOf(WHOLE, store.isVault ? WHOLE : undefined)],
    directory,
  };
}

/** The store that secrets come from; says what the platform or the cluster lacks for it. */
export function requireSecretStore(
  problems: Problems,
  environment: Environment,
  platform: Platform,
  neededBy: string,
): SecretStoreSettings | undefined {
  requireCustomResource(problems, environment, EXTERNAL_SECRETS, neededBy);
  const store = platform._servicesIn(environment.name).secretStore?._settings;
  if (store === undefined) {
    problems.add(
      `the platform has no secret store, which ${neededBy} needs`,
      "name one in its Platform: services: { secretStore: SecretStore.secretManager('…') }",
    );
  }
  return store;
}

/** Paths where the store has them. Google Cloud has none: its ids are letters, digits, hyphens and underscores. */
function remoteKey({ isVault }: SecretStoreSettings, { cloud }: Environment, parts: readonly string[]): string {
  return isVault || cloud === Cloud.AWS ? parts.join('/') : physicalName('google_secret_manager_secret', ...parts);
}
