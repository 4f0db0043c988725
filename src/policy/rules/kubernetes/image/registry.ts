import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { imageOf } from './image-reference';

export const registry = defineContainerRule(
  {
    id: 'kubernetes-image-registry',
    title: 'Images say from which registry they are',
    severity: RuleSeverity.WARNING,
    rationale:
      'A short name is looked up in the registry that the node happens to be set up with: most often Docker Hub, where anybody can take a name, and pulls are limited.',
    remediation: 'Write the host of the registry in front, best your own.',
    example: 'image = "registry.example.com/api:1.4.2"',
    controls: { nist80053: ['sr-4', 'cm-7.5'] },
    source: 'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  },
  ({ block }) =>
    block._must('image', ({ text }) => imageOf(text ?? '').registry !== undefined, 'begin with the host of a registry'),
);
