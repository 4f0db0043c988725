import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { inProduction } from '../serves-customers';
import { mustHaveDigest } from './digests';

export const digest = defineContainerRule(
  {
    id: 'kubernetes-image-digest',
    title: 'Images are named by digest, before production too',
    severity: RuleSeverity.WARNING,
    rationale: 'What was tried under a tag is not for certain what goes to production, and cannot be found again.',
    remediation: 'Let the build write the digest: registry.example.com/api@sha256:….',
    example:
      'image = "registry.example.com/api@sha256:0000000000000000000000000000000000000000000000000000000000000000"',
    controls: { nist80053: ['cm-2', 'si-7', 'sr-4'], soc2: ['CC8.1'], iso27001: ['A.8.32'] },
    source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  },
  (container, { object }) => (inProduction(object) ? [] : mustHaveDigest(container)),
);
