import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const SECRET_NAME = /(?:password|passwd|secret|token|credential|private[-_]?key|api[-_]?key)s?$/i;

export const secureString = defineRule(
  {
    id: 'aws-ssm-secure-string',
    title: 'Parameters with the name of a secret are secure strings',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_ssm_parameter'],
    rationale: 'A plain parameter is read by everybody with ssm:GetParameter, and stands in clear on disk.',
    remediation: 'Set type to SecureString, or use Secrets Manager.',
    example: 'type = "SecureString"',
    controls: {
      nist80053: ['sc-28', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.5.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
  },
  (parameter) => {
    const name = parameter.value('name');
    if (name.expression !== undefined)
      return parameter.value('type').text === 'SecureString' ? [] : [Finding.unknown(name.expression, 'name')];
    return SECRET_NAME.test(name.text ?? '') ? parameter.mustBeOneOf('type', ['SecureString']) : [];
  },
);
