import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const LIFECYCLE = 'aws_s3_bucket_lifecycle_configuration';

export const abortMultipart = defineRule(
  {
    id: 'aws-s3-abort-multipart',
    title: 'S3 buckets end uploads that were never finished',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_s3_bucket'],
    rationale: 'Parts of unfinished uploads are in no listing, and are paid for until they are ended.',
    remediation: 'Add an aws_s3_bucket_lifecycle_configuration with abort_incomplete_multipart_upload.',
    example: 'abort_incomplete_multipart_upload {\n  days_after_initiation = 7\n}',

    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html',
  },
  (bucket) => [
    ...bucket.mustBeReferencedBy(LIFECYCLE, 'bucket'),
    ...bucket
      .referencing(LIFECYCLE, 'bucket')
      .flatMap((lifecycle) => lifecycle.mustBeGiven('rule.abort_incomplete_multipart_upload.days_after_initiation')),
  ],
);
