import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

/** Secrets Manager API reference, DeleteSecret: the shortest window; 0 is none. */
const LEAST_DAYS = 7;

export const recoveryWindow = defineRule(
  {
    id: 'aws-secretsmanager-recovery-window',
    title: 'Production secrets can be brought back for a week or longer',
    severity: RuleSeverity.ERROR,
    resourceTypes: ['aws_secretsmanager_secret'],
    rationale: 'A secret that is deleted at once takes down what needs it, for good.',
    remediation: 'Leave recovery_window_in_days out, or set it to 7 or more.',
    example: 'recovery_window_in_days = 30',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html',
  },
  (secret) =>
    inProduction(secret, () =>
      secret._must(
        'recovery_window_in_days',
        ({ isAbsent, number = 0 }) => isAbsent || number >= LEAST_DAYS,
        `be at least ${LEAST_DAYS}`,
      ),
    ),
);
