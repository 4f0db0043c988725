import { RuleSeverity } from '../../../rule/rule-severity';
import { defineObjectRule } from '../object-rule';

export const lastingToken = defineObjectRule(
  ['Secret'],
  {
    id: 'kubernetes-secret-lasting-token',
    title: 'No secret holds a token of a service account that never ends',
    severity: RuleSeverity.ERROR,
    rationale: 'Such a token is valid until its account is deleted, from anywhere, and nobody sees it being used up.',
    remediation: 'Let pods mount a projected token, and other callers ask for one that ends (TokenRequest).',
    example: 'resource "kubernetes_token_request_v1" "ci" {\n  spec {\n    expiration_seconds = 3600\n  }\n}',
    controls: { nist80053: ['ia-5'], iso27001: ['A.5.17'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets',
  },
  ({ block }) => block.mustNotBeOneOf('type', ['kubernetes.io/service-account-token']),
);
