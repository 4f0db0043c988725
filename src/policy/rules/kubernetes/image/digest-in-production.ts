import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { inProduction } from '../serves-customers';
import { mustHaveDigest } from './digests';

export const digestInProduction = defineContainerRule(
  {
    id: 'kubernetes-image-digest-in-production',
    title: 'Images in production are named by digest',
    severity: RuleSeverity.ERROR,
    rationale:
      'A tag can be moved: what runs is then not what was tested and signed, and two pods of one rollout differ.',
    remediation: 'Let the build write the digest: registry.example.com/api@sha256:….',
    example:
      'image = "registry.example.com/api@sha256:0000000000000000000000000000000000000000000000000000000000000000"',
    controls: { nist80053: ['cm-2', 'si-7', 'sr-4'], soc2: ['CC8.1'], iso27001: ['A.8.32'] },
    source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  },
  (container, { object }) => (inProduction(object) ? mustHaveDigest(container) : []),
);
