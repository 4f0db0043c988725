import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

/** AWS Security Hub, SecretsManager.4: the most it accepts by default. */
const MOST_DAYS = 90;

export const rotation = defineRule(
  {
    id: 'aws-secretsmanager-rotation',
    title: 'Secrets rotate every 90 days, or say that they do not',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_secretsmanager_secret', 'aws_secretsmanager_secret_rotation'],
    rationale: 'A secret that leaked works until somebody changes it.',
    remediation: 'Add an aws_secretsmanager_secret_rotation; tag what cannot rotate with rotation = "none".',
    example: 'rotation_rules {\n  automatically_after_days = 30\n}',
    controls: { nist80053: ['ia-5'], soc2: ['CC6.1'], iso27001: ['A.5.17'], pciDss: ['8.6.3'] },
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html',
  },
  (secret) => {
    if (secret.type === 'aws_secretsmanager_secret') {
      return secret.value('tags.rotation').text === 'none'
        ? []
        : secret.mustBeReferencedBy('aws_secretsmanager_secret_rotation', 'secret_id');
    }
    // A schedule says when, and is taken for often enough.
    return secret.value('rotation_rules.schedule_expression').isAbsent
      ? secret.mustBeAtMost('rotation_rules.automatically_after_days', MOST_DAYS)
      : [];
  },
);
