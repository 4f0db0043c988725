import { coversAction } from '../../../resource/policy-statement';
import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { reachesEverything } from '../statement-reach';
import { eachGrant, IDENTITY_POLICY_TYPES } from './identity-policies';

const READS = ['secretsmanager:GetSecretValue', 'ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'];

export const secretsScoped = defineRule(
  {
    id: 'aws-iam-secrets-scoped',
    title: 'Nobody may read every secret of the account',
    severity: RuleSeverity.ERROR,
    resourceTypes: [...IDENTITY_POLICY_TYPES],
    rationale: 'One identity that is taken over would give away the passwords of all.',
    remediation: 'Name the secrets or parameters by their arn or path.',
    example: '"Action": "secretsmanager:GetSecretValue", "Resource": "${aws_secretsmanager_secret.db.arn}"',
    controls: {
      nist80053: ['ac-6'],
      soc2: ['CC6.3'],
      iso27001: ['A.8.2'],
      pciDss: ['7.2.2'],
      hipaa: ['164.312(a)(1)'],
    },
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
  },
  (resource) =>
    eachGrant(resource, (statement) => {
      const { key, resources, conditions } = statement;
      const read = READS.find((action) => coversAction(statement, action));
      if (
        read === undefined ||
        conditions.some((condition) => /^aws:resource|^(?:secretsmanager|ssm):/.test(condition.key))
      )
        return [];
      if (reachesEverything(statement) || resources.some(({ text }) => /:(?:secret:|parameter\/)\*$/.test(text))) {
        return [Finding.fail(`"${key}" must name the secrets it may read by ${read}, got all of them`, key)];
      }
      const open = resources.find(({ isOpen }) => isOpen)?.expression;
      return open === undefined ? [] : [Finding.unknown(open, key)];
    }),
);
