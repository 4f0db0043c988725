import { Construct } from 'constructs';
import { kubernetesBinding } from '../bindings';
import { objectMetadata } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { associate, createRole } from './aws-identity';
import { createServiceAccount } from './google-identity';

/** What the rest of a service needs of its identity. */
export interface Identity {
  /** The Kubernetes service account. */
  readonly serviceAccount: string;
  /** What the cloud calls it: the name of an IAM role, or the email of a service account. */
  readonly name: string;
  /** What policies of the cloud name it by: an ARN, or `serviceAccount:<email>`. */
  readonly principal: string;
}

/** Creates a service's identity: its Kubernetes service account, and whom in the cloud only this account may act as. */
export function createIdentity(scope: Construct, spec: PavedServiceSpec): Identity {
  const { identity } = spec;
  const inCloud =
    identity.kind === 'gke' ? createServiceAccount(scope, spec, identity) : createRole(scope, spec, identity);

  const { ServiceAccountV1 } = kubernetesBinding('service-account-v1');
  const account = new ServiceAccountV1(scope, 'ServiceAccount', {
    metadata: { ...objectMetadata(spec), annotations: inCloud.annotations },
    automountServiceAccountToken: false,
  });
  const serviceAccount = account.metadata.name;
  if (identity.kind === 'pod-identity') associate(scope, spec, identity, serviceAccount, inCloud.principal);
  return { serviceAccount, name: inCloud.name, principal: inCloud.principal };
}
