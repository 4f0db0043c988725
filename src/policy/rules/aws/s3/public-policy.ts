import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { mustNotBePublic } from '../resource-policies';

export const publicPolicy = defineRule(
  {
    id: 'aws-s3-public-policy',
    title: 'No policy of an S3 bucket lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: [
      'aws_s3_bucket',
      'aws_s3_bucket_policy',
      'aws_s3_access_point',
      'aws_s3control_access_point_policy',
    ],
    rationale: 'An Allow for everybody is the commonest way in which data has leaked from S3.',
    remediation: 'Name principals, or narrow the statement by organisation, account or VPC endpoint.',
    example: '"Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  },
  (resource) => mustNotBePublic(resource),
);
