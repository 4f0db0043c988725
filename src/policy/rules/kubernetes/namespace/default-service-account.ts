import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';
import { mustHaveInNamespace } from './in-namespace';

export const defaultServiceAccount = defineObjectRule(
  ['Namespace'],
  {
    id: 'kubernetes-namespace-default-service-account',
    title: 'The account that every namespace has gives no token to pods',
    severity: RuleSeverity.WARNING,
    rationale: 'A pod that names no account gets the default one, and with it a token of the Kubernetes API.',
    remediation: 'Add a kubernetes_default_service_account_v1 with automount_service_account_token = false.',
    example:
      'resource "kubernetes_default_service_account_v1" "default" {\n  automount_service_account_token = false\n}',
    controls: { nist80053: ['ac-6'], cisKubernetes: ['5.1.5', '5.1.6'], cisEks: ['4.1.5'], cisGke: ['4.1.4'] },
    source: 'https://kubernetes.io/docs/concepts/security/service-accounts/',
  },
  (namespace) =>
    mustHaveInNamespace(
      namespace,
      'ServiceAccount',
      'its default service account without a token for pods',
      ({ resource, block }) =>
        (resource.type.startsWith('kubernetes_default_service_account') ||
          block.value('metadata.name').text === 'default') &&
        block.value('automount_service_account_token').bool === false,
    ),
);
