import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const SETTINGS = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];

export const accessPointPublicAccess = defineRule(
  {
    id: 'aws-s3-access-point-public-access',
    title: 'S3 access points block public access in all four ways',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_access_point'],
    rationale: 'An access point has a policy of its own, and its settings cannot be changed once it is made.',
    remediation: 'Leave the four settings out, or set them to true.',
    example: 'public_access_block_configuration {\n  block_public_policy = true\n}',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
  },
  (point) => SETTINGS.flatMap((setting) => point.mustNotBeFalse(`public_access_block_configuration.${setting}`)),
);
