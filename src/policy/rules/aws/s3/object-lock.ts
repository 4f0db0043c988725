import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const LOCK = 'aws_s3_bucket_object_lock_configuration';

export const objectLock = defineRule(
  {
    id: 'aws-s3-object-lock',
    title: 'S3 buckets with object lock say how long objects are kept',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket'],
    rationale:
      'Object lock without a default retention locks nothing that does not ask for it, and without versions nothing at all.',
    remediation:
      'Add an aws_s3_bucket_object_lock_configuration with a default_retention, and keep versioning enabled.',
    example: 'rule {\n  default_retention {\n    mode = "COMPLIANCE"\n    days = 365\n  }\n}',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  },
  (bucket) => {
    const locks = bucket.referencing(LOCK, 'bucket');
    const enabled = bucket.value('object_lock_enabled');
    if (enabled.expression !== undefined) return [Finding.unknown(enabled.expression, 'object_lock_enabled')];
    if (enabled.bool !== true && locks.length === 0) return [Finding.notApplicable('it has no object lock')];
    return [
      ...bucket.mustBeReferencedBy(LOCK, 'bucket'),
      ...locks.flatMap((lock) => lock.mustBeOneOf('rule.default_retention.mode', ['GOVERNANCE', 'COMPLIANCE'])),
      ...bucket
        .referencing('aws_s3_bucket_versioning', 'bucket')
        .flatMap((versioning) => versioning.mustBeOneOf('versioning_configuration.status', ['Enabled'])),
    ];
  },
);
