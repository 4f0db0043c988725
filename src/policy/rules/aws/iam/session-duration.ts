import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

/** IAM API reference, CreateRole: the default of MaxSessionDuration, which is also the most for chained roles. */
const HOUR_SECONDS = 3600;

export const sessionDuration = defineRule(
  {
    id: 'aws-iam-session-duration',
    title: 'Sessions of a role end within an hour',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_iam_role'],
    rationale: 'Credentials that were copied from a session work until it ends, and cannot be called back one by one.',
    remediation: 'Leave max_session_duration out, or keep it at 3600 seconds.',
    example: 'max_session_duration = 3600',
    controls: { nist80053: ['ia-2'], soc2: ['CC6.1'], iso27001: ['A.8.5'], hipaa: ['164.312(d)'] },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use.html',
  },
  (role) =>
    role._must(
      'max_session_duration',
      ({ isAbsent, number = Infinity }) => isAbsent || number <= HOUR_SECONDS,
      `be at most ${HOUR_SECONDS} seconds`,
    ),
);
