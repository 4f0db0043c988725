import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

const PUBLIC = ['public-read', 'public-read-write', 'authenticated-read'];
// Amazon S3 user guide, "Access control list (ACL) overview": predefined groups. All of AWS's customers are everybody.
const GROUPS = [
  'http://acs.amazonaws.com/groups/global/AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
];

export const publicAcl = defineRule(
  {
    id: 'aws-s3-public-acl',
    title: 'No access list of S3 lets everybody in',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_s3_bucket', 'aws_s3_bucket_acl', 'aws_s3_object'],
    rationale: 'An access list grants beside the bucket’s policy, where nobody looks for it.',
    remediation: 'Leave acl out, and let the bucket’s policy say who may do what.',
    example: 'object_ownership = "BucketOwnerEnforced"',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
  },
  (resource) => [
    ...resource.mustNotBeOneOf('acl', PUBLIC),
    ...['access_control_policy.grant.grantee.uri', 'grant.uri'].flatMap((path) =>
      resource.mustNotBeOneOf(path, GROUPS),
    ),
  ],
);
