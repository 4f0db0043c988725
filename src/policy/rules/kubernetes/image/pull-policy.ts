import { RuleSeverity } from '../../../rule/rule-severity';
import { defineContainerRule } from '../object-rule';
import { imageOf } from './image-reference';

export const pullPolicy = defineContainerRule(
  {
    id: 'kubernetes-image-pull-policy',
    title: 'Images by tag are asked for at every start',
    severity: RuleSeverity.NOTE,
    rationale:
      'A node that has an image under the same tag runs its own old copy, and lets pods use an image that they have no right to pull.',
    remediation: 'Name the image by digest, or set image_pull_policy to Always.',
    example: 'image_pull_policy = "Always"',
    controls: { nist80053: ['cm-2'] },
    source: 'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
  },
  ({ block }) => {
    const { tag, digest } = imageOf(block.value('image').text ?? '');
    if (digest !== undefined) return block.mustNotBeOneOf('image_pull_policy', ['Never']);
    // Kubernetes takes Always for :latest and for no tag, and IfNotPresent for any other.
    const always = tag === undefined || tag === 'latest';
    return block._must(
      'image_pull_policy',
      ({ isAbsent, text }) => text === 'Always' || (isAbsent && always),
      'be Always for an image without a digest',
    );
  },
);
