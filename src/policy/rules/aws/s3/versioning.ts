import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const VERSIONING = 'aws_s3_bucket_versioning';

export const versioning = defineRule(
  {
    id: 'aws-s3-versioning',
    title: 'S3 buckets keep versions',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_s3_bucket'],
    rationale: 'Without versions an object that is overwritten or deleted by mistake, or by ransomware, is gone.',
    remediation: 'Add an aws_s3_bucket_versioning for the bucket whose status is Enabled.',
    example: 'versioning_configuration {\n  status = "Enabled"\n}',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  },
  (bucket) => [
    ...bucket.mustBeReferencedBy(VERSIONING, 'bucket'),
    ...bucket
      .referencing(VERSIONING, 'bucket')
      .flatMap((versioning) => versioning.mustBeOneOf('versioning_configuration.status', ['Enabled'])),
  ],
);
