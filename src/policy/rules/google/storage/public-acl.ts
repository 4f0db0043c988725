import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { EVERYBODY } from '../public-members';

/** Cloud Storage, "Predefined ACLs": those that let everybody in. */
const PUBLIC_ACLS = ['authenticatedRead', 'publicRead', 'publicReadWrite'];
const WORDS = 'not name everybody';

const isEverybody = (text: string): boolean => EVERYBODY.some((each) => text === each || text.endsWith(`:${each}`));

export const publicAcl = defineRule(
  {
    id: 'google-storage-public-acl',
    title: 'No access control list names everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: [
      'google_storage_bucket_acl',
      'google_storage_bucket_access_control',
      'google_storage_default_object_acl',
      'google_storage_default_object_access_control',
      'google_storage_object_acl',
      'google_storage_object_access_control',
    ],
    rationale: 'Objects are open to the internet one by one, where nobody looks.',
    remediation: 'Take the list out, and grant roles of IAM on the bucket.',
    example: 'entity = "group-readers@example.com"',
    controls: {
      nist80053: ['ac-3', 'ac-6'],
      soc2: ['CC6.1', 'CC6.6'],
      iso27001: ['A.8.3'],
      pciDss: ['7.2.1'],
      cisGcp: ['5.1'],
    },
    source: 'https://cloud.google.com/storage/docs/access-control/lists',
  },
  (list) => [
    ...['predefined_acl', 'default_acl'].flatMap((path) => list.mustNotBeOneOf(path, PUBLIC_ACLS)),
    ...['role_entity', 'entity'].flatMap((path) => list._must(path, ({ text = '' }) => !isEverybody(text), WORDS)),
  ],
);
