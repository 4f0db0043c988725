import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

/** Services whose actions open, or take away, access to others. */
const SENSITIVE = /^(?:\*|account|iam|identitystore|kms|organizations|secretsmanager|sso|sts):/i;
/** To look is no harm, but for services where looking is all there is to steal. */
const READS = /^(?:account|iam|identitystore|kms|organizations|sso):(?:get|list|describe)/i;

export const wildcardAction = defineRule(
  {
    id: 'aws-iam-wildcard-action',
    title: 'Actions on services that guard others are named one by one',
    severity: RuleSeverity.WARNING,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale: 'A pattern over IAM, KMS or secrets allows what was not thought of, and what AWS adds next year.',
    remediation: 'Name the actions that are needed.',
    example: '"Action": ["kms:Decrypt", "kms:GenerateDataKey"]',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  (resource) =>
    eachGrant(resource, ({ actions, key }) =>
      actions.flatMap(({ text, isOpen, expression = '' }) => {
        if (isOpen) return [Finding.unknown(expression, `${key} ${text}`)];
        const isWide = text === '*' || (SENSITIVE.test(text) && /[*?]/.test(text) && !READS.test(text));
        return isWide
          ? [Finding.fail(`actions must be named one by one, got "${text}" in "${key}"`, `${key} ${text}`)]
          : [];
      }),
    ),
);
