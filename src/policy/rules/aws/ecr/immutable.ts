import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const immutable = defineRule(
  {
    id: 'aws-ecr-immutable',
    title: 'Tags of images cannot be moved',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ecr_repository'],
    rationale: 'What was tested and signed under a tag could be another image when it is deployed.',
    remediation: 'Set image_tag_mutability to IMMUTABLE.',
    example: 'image_tag_mutability = "IMMUTABLE"',
    controls: { nist80053: ['si-7'], soc2: ['CC8.1'], iso27001: ['A.8.32'] },
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  },
  (repository) => repository.mustBeOneOf('image_tag_mutability', ['IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION']),
);
