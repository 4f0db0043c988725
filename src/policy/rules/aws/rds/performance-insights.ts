import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const performanceInsights = defineRule(
  {
    id: 'aws-rds-performance-insights',
    title: 'Databases have performance insights',
    severity: RuleSeverity.NOTE,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance'],
    rationale: 'Why a database was slow last night can then be seen the next day.',
    remediation: 'Set performance_insights_enabled to true.',
    example: 'performance_insights_enabled = true',
    controls: { nist80053: ['si-4'], soc2: ['CC7.2'], iso27001: ['A.8.16'] },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html',
  },
  (database) => database.mustBeTrue('performance_insights_enabled'),
);
