import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { unlessLogBucket } from './log-buckets';

const CONFIGURATION = 'aws_s3_bucket_server_side_encryption_configuration';

export const encryptionKms = defineRule(
  {
    id: 'aws-s3-encryption-kms',
    title: 'S3 buckets encrypt with KMS by default',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_s3_bucket'],
    rationale:
      'With the keys of S3 itself, whoever may read the bucket may read the objects, and no use of a key is recorded.',
    remediation: 'Add an aws_s3_bucket_server_side_encryption_configuration for the bucket with sse_algorithm aws:kms.',
    example: 'rule {\n  apply_server_side_encryption_by_default {\n    sse_algorithm = "aws:kms"\n  }\n}',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  },
  // Amazon S3 user guide, "Enabling Amazon S3 server access logging": such a bucket takes the keys of S3 only.
  (bucket) =>
    unlessLogBucket(bucket, 'a bucket that server access logs go to cannot use KMS', () => [
      ...bucket.mustBeReferencedBy(CONFIGURATION, 'bucket'),
      ...bucket
        .referencing(CONFIGURATION, 'bucket')
        .flatMap((configuration) =>
          configuration.mustBeOneOf('rule.apply_server_side_encryption_by_default.sse_algorithm', [
            'aws:kms',
            'aws:kms:dsse',
          ]),
        ),
    ]),
);
