import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { isPublic, possiblyPublic } from '../statement-reach';
import { eachTrust, TRUST } from './trust-policy';

export const trustEverybody = defineRule(
  {
    id: 'aws-iam-trust-everybody',
    title: 'No role can be taken by everybody',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_iam_role'],
    rationale: 'A role that trusts everybody is a door to the account for all of the internet.',
    remediation: 'Name who may take the role.',
    example: '"Principal": { "Service": "ecs-tasks.amazonaws.com" }',
    controls: { nist80053: ['ac-3', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    exceptable: false,
  },
  (role) =>
    eachTrust(role, (statement) => {
      if (isPublic(statement)) {
        return [Finding.fail(`${TRUST} must not trust everybody, and "${statement.key}" does`, statement.key)];
      }
      const open = possiblyPublic(statement);
      return open === undefined ? [] : [Finding.unknown(open, statement.key)];
    }),
);
