import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustRefusePlainHttp } from '../resource-policies';

export const tlsOnly = defineRule(
  {
    id: 'aws-s3-tls-only',
    title: 'S3 buckets refuse requests without TLS',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket'],
    rationale: 'S3 answers plain HTTP, and whoever is on the way reads objects and signed requests.',
    remediation: 'Deny s3:* to everybody where aws:SecureTransport is false, in the bucket’s policy.',
    example:
      '{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["…", "…/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }',
    controls: {
      nist80053: ['sc-8', 'sc-8.1'],
      soc2: ['CC6.7'],
      iso27001: ['A.8.24'],
      pciDss: ['4.2.1'],
      hipaa: ['164.312(e)(1)'],
      cisAws: ['3.1.1'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  },
  (bucket) => mustRefusePlainHttp(bucket, 's3:*', { type: 'aws_s3_bucket_policy', argument: 'bucket' }),
);
