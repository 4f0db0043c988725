import { secretsBelow } from '../../../../core/secrets/secrets-below';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

export const secretLiteral = defineRule(
  {
    id: 'roadbed-secret-literal',
    title: 'No secret stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['*'],
    rationale:
      'What stands in the Terraform stands in the repository, in the state and in every plan that CI prints, for ever.',
    remediation:
      'Take it out, let it be issued anew, and refer to it: a secret manager, or a variable that is ephemeral.',
    example: 'password_wo = ephemeral.aws_secretsmanager_secret_version.db.secret_string',
    controls: {
      nist80053: ['ia-5.7', 'sc-28'],
      soc2: ['CC6.1'],
      iso27001: ['A.5.17', 'A.8.24'],
      pciDss: ['8.6.2', '8.3.2'],
      hipaa: ['164.312(d)'],
    },
    source: 'https://cwe.mitre.org/data/definitions/798.html',
    exceptable: false,
  },
  (resource) =>
    // The value is never shown: a report is read by more people than the Terraform.
    secretsBelow(resource._body).map(({ path, what }) =>
      Finding.fail(`${path.join('.')} must not hold a secret, and holds ${what}`, path.join('.')),
    ),
);
