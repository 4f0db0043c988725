import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const SETTINGS = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];
const BLOCK = 'aws_s3_bucket_public_access_block';

export const publicAccessBlock = defineRule(
  {
    id: 'aws-s3-public-access-block',
    title: 'S3 buckets block public access in all four ways',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket'],
    rationale: 'One access list or policy written in haste would otherwise open every object to the internet.',
    remediation: `Add an ${BLOCK} for the bucket, with all four settings true.`,
    example: `resource "${BLOCK}" "logs" {\n  bucket = aws_s3_bucket.logs.id\n${SETTINGS.map((setting) => `  ${setting} = true\n`).join('')}}`,
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3', 'A.5.15'],
      pciDss: ['1.3.1', '7.2.1'],
      hipaa: ['164.312(a)(1)'],
      cisAws: ['3.1.4'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  },
  (bucket) => [
    ...bucket.mustBeReferencedBy(BLOCK, 'bucket'),
    ...bucket.referencing(BLOCK, 'bucket').flatMap((block) => SETTINGS.flatMap((setting) => block.mustBeTrue(setting))),
  ],
);
