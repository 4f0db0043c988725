import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { imageOf } from './image-reference';

export const latestTag = defineContainerRule(
  {
    id: 'kubernetes-image-latest-tag',
    title: 'No image is whatever is newest',
    severity: RuleSeverity.WARNING,
    rationale: 'Nobody knows which version of it runs, a restart is a rollout, and there is nothing to go back to.',
    remediation: 'Name a version, or better a digest.',
    example: 'image = "registry.example.com/api:1.4.2"',
    controls: { nist80053: ['cm-2'], soc2: ['CC8.1'] },
    source: 'https://kubernetes.io/docs/concepts/configuration/overview/#container-images',
  },
  ({ block }) =>
    block._must(
      'image',
      ({ text }) => {
        const { tag, digest } = imageOf(text ?? '');
        return digest !== undefined || (tag !== undefined && tag !== 'latest');
      },
      'name a version or a digest',
    ),
);
