import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const customerKey = defineRule(
  {
    id: 'aws-ssm-customer-key',
    title: 'Secure strings of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_ssm_parameter'],
    rationale: 'With the key that AWS manages, whoever may read the parameter may decrypt it.',
    remediation: 'Set key_id to a key of your own.',
    example: 'key_id = aws_kms_key.parameters.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
  },
  (parameter) =>
    parameter.value('type').text === 'SecureString'
      ? whereCustomerKeyIsAsked(parameter, () => mustNameCustomerKey(parameter, 'key_id'))
      : [],
);
