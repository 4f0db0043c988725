import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const monitoring = defineRule(
  {
    id: 'aws-rds-monitoring',
    title: 'Databases have enhanced monitoring',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance'],
    rationale: 'What the host was busy with is seen only from inside.',
    remediation: 'Set monitoring_interval to 60 seconds or fewer, and monitoring_role_arn.',
    example: 'monitoring_interval = 60',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html',
  },
  (database) => database.mustBeAtLeast('monitoring_interval', 1),
);
