import { RuleSeverity } from '../../../rule/rule-severity';
import { definePodRule } from '../object-rule';
import type { Pod } from '../pods';

export const defaultServiceAccount = definePodRule(
  {
    id: 'kubernetes-pod-default-service-account',
    title: 'Pods have a service account of their own',
    severity: RuleSeverity.WARNING,
    rationale: 'What the default account of a namespace may do, every pod in it may, and nobody can tell who did it.',
    remediation: 'Create a service account and name it in service_account_name.',
    example: 'spec {\n  service_account_name = kubernetes_service_account_v1.api.metadata[0].name\n}',
    controls: {
      nist80053: ['ac-6', 'ia-9'],
      cisKubernetes: ['5.1.5'],
      cisEks: ['4.1.5'],
      cisGke: ['4.1.4'],
    },
    source: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
  },
  (pod) => {
    // An account that was made has another name than the one which is there by itself.
    if (ownAccount(pod)) return [];
    return pod.spec._must(
      'service_account_name',
      ({ text }) => text !== undefined && text !== '' && text !== 'default',
      'name an account other than "default"',
    );
  },
);

function ownAccount({ object: { resource }, spec }: Pod): boolean {
  const type = resource.target(`${spec.path}.service_account_name`)?.type;
  return type === 'kubernetes_service_account' || type === 'kubernetes_service_account_v1';
}
