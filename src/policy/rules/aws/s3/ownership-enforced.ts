import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const ownershipEnforced = defineRule(
  {
    id: 'aws-s3-ownership-enforced',
    title: 'Access lists of S3 are switched off',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_s3_bucket_ownership_controls'],
    rationale:
      'Where objects have access lists, whoever writes an object decides who reads it. Buckets made since April 2023 have none, unless told to.',
    remediation: 'Set object_ownership to BucketOwnerEnforced.',
    example: 'rule {\n  object_ownership = "BucketOwnerEnforced"\n}',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html',
  },
  (controls) => controls.mustBeOneOf('rule.object_ownership', ['BucketOwnerEnforced']),
);
