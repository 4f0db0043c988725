import { DNS_LABEL } from '../core/naming';
import { checkText, markKind, Problems, TextForm } from '../core/validation';

/** Where the platform keeps secrets, as the constructs read it. */
export interface SecretStoreSettings {
  /** Name of the cluster's store. */
  readonly name: string;
  /** Whether it is Vault, and not the secret manager of a cloud. */
  readonly isVault: boolean;
}

/** Kubernetes: "Object Names and IDs", RFC 1123 subdomain; one label of it is enough for a store. */
const STORE: TextForm = DNS_LABEL;

/**
 * Where the platform keeps the secrets of services: a `ClusterSecretStore` of External Secrets Operator, of the same name in
 * every cluster. Who may read what from it is decided there.
 */
export class SecretStore {
  /**
   * The secret manager of the environment's cloud. A secret is called
   * `<organization>/<environment>/<service>/<name>` in AWS Secrets Manager, and the same with underscores in Google Cloud.
   * @param store name of the `ClusterSecretStore`
   */
  public static secretManager(store: string): SecretStore {
    return SecretStore.named('SecretStore.secretManager', store, false);
  }

  /**
   * HashiCorp Vault, with version 2 of its key-value engine. A secret is at `<organization>/<environment>/<service>/<name>`;
   * one that has one value has it under the key `value`.
   * @param store name of the `ClusterSecretStore`, which also names the engine
   */
  public static vault(store: string): SecretStore {
    return SecretStore.named('SecretStore.vault', store, true);
  }

  private static named(maker: string, store: string, isVault: boolean): SecretStore {
    const problems = new Problems(maker);
    checkText(problems, 'store', store, STORE);
    problems.throwIfAny('cannot name a secret store');
    return new SecretStore({ name: store, isVault });
  }

  private constructor(
    /** @internal */
    public readonly _settings: SecretStoreSettings,
  ) {}
}

markKind(SecretStore, 'SecretStore');
