import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';
import { inProduction } from '../../protection-levels';

/** KMS API reference, ScheduleKeyDeletion: the default, and the most. */
const LONGEST_DAYS = 30;

export const deletionWindow = defineRule(
  {
    id: 'aws-kms-deletion-window',
    title: 'KMS keys wait 30 days before they are deleted from production',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_kms_key', 'aws_kms_external_key'],
    rationale: 'With its key all it encrypted is gone for ever, and what needs a key may run only once a month.',
    remediation: 'Leave deletion_window_in_days out, or set it to 30.',
    example: 'deletion_window_in_days = 30',
    controls: { nist80053: ['cp-9'], soc2: ['A1.2'], iso27001: ['A.8.13'] },
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  },
  (key) =>
    inProduction(key, () =>
      key._must(
        'deletion_window_in_days',
        ({ isAbsent, number = 0 }) => isAbsent || number >= LONGEST_DAYS,
        `be at least ${LONGEST_DAYS}`,
      ),
    ),
);
