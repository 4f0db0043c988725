import { Construct } from 'constructs';
import { googleBinding } from '../bindings';
import { IdentitySpec, PavedServiceSpec } from '../spec';
import { CloudIdentity } from './cloud-identity';

/** Creates the service account of Google Cloud that only a service's pods may act as (docs/decisions/0010). */
export function createServiceAccount(
  scope: Construct,
  spec: PavedServiceSpec,
  { accountId, member }: Extract<IdentitySpec, { readonly kind: 'gke' }>,
): CloudIdentity {
  const { ServiceAccount } = googleBinding('service-account');
  const account = new ServiceAccount(scope, 'GoogleServiceAccount', {
    accountId,
    displayName: `${spec.name} in ${spec.environment}`,
    description: `Identity of service ${spec.name} of team ${spec.namespace} in ${spec.environment}`,
  });
  const { ServiceAccountIamMember } = googleBinding('service-account-iam-member');
  new ServiceAccountIamMember(scope, 'WorkloadIdentity', {
    serviceAccountId: account.name,
    role: 'roles/iam.workloadIdentityUser',
    member,
  });
  return {
    name: account.email,
    principal: `serviceAccount:${account.email}`,
    annotations: { 'iam.gke.io/gcp-service-account': account.email },
  };
}
