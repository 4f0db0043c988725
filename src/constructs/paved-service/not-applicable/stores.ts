import { NotApplicableDecision } from '../../../core/versions';

/** What is asked of buckets and parameters, and those of a service do not have. */
export const ABOUT_STORES: readonly NotApplicableDecision[] = [
  ...['CKV_AWS_18', 'aws-s3-access-logging'].map((check) => ({
    check,
    resource: 'S3Bucket',
    reason:
      'server access logs come late or not at all and do not say which service it was; CloudTrail data events, which a landing zone switches on for a whole account, name the role (docs/paved-service.md)',
  })),
  {
    check: 'CKV_AWS_144',
    resource: 'S3Bucket',
    reason:
      'a copy in another region serves nobody while nothing runs there; old versions are kept against loss, and another region comes with all of a service (docs/paved-service.md)',
  },
  {
    check: 'CKV2_AWS_62',
    resource: 'S3Bucket',
    reason: 'an event that nobody has asked for has no receiver; who writes an object can send a message to a queue',
  },
  {
    check: 'CKV_GCP_62',
    resource: 'StorageBucket',
    reason:
      'access logs of a bucket do not say which service it was; Data Access audit logs, which a landing zone switches on for a whole project, do (docs/paved-service.md)',
  },
  ...['Host', 'ResourceId'].map((resource) => ({
    check: 'CKV2_AWS_34',
    resource,
    types: ['aws_ssm_parameter'],
    reason:
      'what the parameter says, where a database or a cache is reached, is no secret, and AWS encrypts it at rest; a SecureString would give everybody who plans the service a key to decrypt with (docs/paved-service.md)',
  })),
];
