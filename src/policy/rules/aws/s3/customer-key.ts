import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';
import { unlessLogBucket } from './log-buckets';

const CONFIGURATION = 'aws_s3_bucket_server_side_encryption_configuration';
const KEY = 'rule.apply_server_side_encryption_by_default.kms_master_key_id';

export const customerKey = defineRule(
  {
    id: 'aws-s3-customer-key',
    title: 'S3 buckets of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket'],
    rationale:
      'The policy of a key that AWS manages cannot be changed, so access to the data cannot be cut off by the key.',
    remediation: 'Set kms_master_key_id of the bucket’s encryption configuration to a key of your own.',
    example: 'kms_master_key_id = aws_kms_key.data.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
  },
  (bucket) =>
    unlessLogBucket(bucket, 'a bucket that server access logs go to cannot use KMS', () =>
      whereCustomerKeyIsAsked(bucket, () => [
        ...bucket.mustBeReferencedBy(CONFIGURATION, 'bucket'),
        ...bucket
          .referencing(CONFIGURATION, 'bucket')
          .flatMap((configuration) => mustNameCustomerKey(configuration, KEY)),
      ]),
    ),
);
