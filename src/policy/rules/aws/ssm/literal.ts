import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const VALUES = ['value', 'value_wo', 'insecure_value'];

export const literal = defineRule(
  {
    id: 'aws-ssm-literal',
    title: 'No value of a secure string stands in the Terraform',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_ssm_parameter'],
    rationale: 'What stands in the Terraform stands in the repository, in the state and in every plan, for ever.',
    remediation:
      'Let the value be written by who knows it, or give a write-only value that is ephemeral. Change the one that was written down.',
    example: 'value_wo = ephemeral.random_password.db.result',
    controls: { nist80053: ['ia-5.7'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.2'] },
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
    exceptable: false,
  },
  // A reference is no literal; the value itself is never shown.
  (parameter) =>
    parameter.value('type').text === 'SecureString'
      ? VALUES.filter((path) => parameter.value(path).text !== undefined).map((path) =>
          Finding.fail(`${path} must not be a literal, and is one`, path),
        )
      : [],
);
