import { Construct } from 'constructs';
import { createCustomObject } from '../../../../stacks/custom-objects/custom-object';
import { objectMetadata } from '../../metadata';
import { PavedServiceSpec } from '../../spec';
import { SecretSpec } from './resolve-secret';

/** Creates what brings a service's secrets from the platform's store: the value never passes through Terraform. */
export function createSecrets(scope: Construct, spec: PavedServiceSpec): void {
  for (const secret of spec.dependencies.secrets) {
    createCustomObject(scope, `Secret-${secret.name}`, {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: objectMetadata(spec, secret.secretName),
      spec: externalSecret(secret, spec.dependencies.secretRefresh),
    });
  }
}

function externalSecret({ secretName, store, remoteKey, values }: SecretSpec, refreshInterval: string): object {
  return {
    refreshInterval,
    secretStoreRef: { kind: 'ClusterSecretStore', name: store },
    // A secret that is gone from the store must not take running replicas along.
    target: { name: secretName, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
    data: values.map(({ key, property }) => ({
      secretKey: key,
      remoteRef: { key: remoteKey, ...(property !== undefined && { property }) },
    })),
  };
}
