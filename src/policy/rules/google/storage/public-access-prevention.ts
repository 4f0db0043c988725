import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const publicAccessPrevention = defineRule(
  {
    id: 'google-storage-public-access-prevention',
    title: 'Buckets enforce the prevention of public access',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['google_storage_bucket'],
    rationale: 'One grant to allUsers would publish the bucket; what is enforced on the bucket undoes any such grant.',
    remediation: 'Set public_access_prevention to "enforced".',
    example: 'public_access_prevention = "enforced"',
    controls: {
      nist80053: ['ac-3', 'sc-7'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      cisGcp: ['5.1'],
    },
    source: 'https://cloud.google.com/storage/docs/public-access-prevention',
  },
  (bucket) => bucket.mustBeOneOf('public_access_prevention', ['enforced']),
);
