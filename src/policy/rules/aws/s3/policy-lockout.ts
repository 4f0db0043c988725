import { eachStatement } from '../../../resource/policy-document';
import { coversAction } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { isEverybody } from '../statement-reach';

export const policyLockout = defineRule(
  {
    id: 'aws-s3-policy-lockout',
    title: 'No policy of an S3 bucket locks everybody out',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket', 'aws_s3_bucket_policy'],
    rationale: 'A Deny of everything for everybody leaves nobody but the root user of the account to take it back.',
    remediation: 'Narrow the Deny by a condition, or leave s3:PutBucketPolicy out of it.',
    example: '"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject"',

    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html',
  },
  (resource) =>
    eachStatement(resource, 'policy', (statement) => {
      const { effect, principals, conditions, key } = statement;
      const locks =
        effect === 'Deny' &&
        conditions.length === 0 &&
        principals.some(isEverybody) &&
        coversAction(statement, 's3:PutBucketPolicy');
      return locks
        ? [Finding.fail(`policy must leave somebody who can change it, and "${key}" denies it to everybody`, key)]
        : [];
    }),
);
