import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { conditionsOn, eachTrust, TRUST } from './trust-policy';

const WHOLE_ACCOUNT = /^(?:\d{12}|arn:.*:root)$/;
/** The account that the stack itself is in; whom to let in there is decided by IAM of the account. */
const OWN_ACCOUNT = /\$\{data\.aws_caller_identity\.[\w-]+\.account_id\}/;
const NAMES = /^(?:sts:externalid|aws:principal(?:orgid|orgpaths|arn|tag\/.*))$/;

export const trustAccount = defineRule(
  {
    id: 'aws-iam-trust-account',
    title: 'Roles that trust a whole account say who of it',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_iam_role'],
    rationale:
      'Everybody whom that account lets assume roles takes this one, and a vendor’s other customers may make it do so.',
    remediation:
      'Name a role of the account, or add a condition on sts:ExternalId, aws:PrincipalOrgID or aws:PrincipalArn.',
    example: '"Condition": { "StringEquals": { "sts:ExternalId": "…" } }',
    controls: { nist80053: ['ac-3', 'ia-9'], soc2: ['CC6.1'], iso27001: ['A.5.15'], pciDss: ['7.2.5'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  },
  (role) =>
    eachTrust(role, (statement) =>
      statement.principals.flatMap(({ type, id }) => {
        if (type !== 'AWS' || OWN_ACCOUNT.test(id.text) || conditionsOn(statement, (key) => NAMES.test(key)).length > 0)
          return [];
        const at = `${statement.key} ${id.text}`;
        if (id.expression !== undefined && (id.isOpen || id.text.endsWith(':root')))
          return [Finding.unknown(id.expression, at)];
        return WHOLE_ACCOUNT.test(id.text)
          ? [Finding.fail(`${TRUST} must say who of ${id.text} may take the role, got no such condition`, at)]
          : [];
      }),
    ),
);
