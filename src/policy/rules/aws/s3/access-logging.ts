import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessLogBucket } from './log-buckets';

export const accessLogging = defineRule(
  {
    id: 'aws-s3-access-logging',
    title: 'S3 buckets log who accessed them',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_s3_bucket'],
    rationale: 'After a leak nobody could say what was read, and by whom.',
    remediation: 'Add an aws_s3_bucket_logging for the bucket, to a bucket that takes logs only.',
    example: 'target_bucket = aws_s3_bucket.logs.id\ntarget_prefix = "s3/data/"',
    controls: {
      nist80053: ['au-2', 'au-12'],
      soc2: ['CC7.2'],
      iso27001: ['A.8.15'],
      pciDss: ['10.2.1'],
      hipaa: ['164.312(b)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  },
  (bucket) =>
    unlessLogBucket(bucket, 'a bucket that logs its own logs would never stop', () =>
      bucket.mustBeReferencedBy('aws_s3_bucket_logging', 'bucket'),
    ),
);
