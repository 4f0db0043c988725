import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';
import { whereCustomerKeyIsAsked } from '../../protection-levels';
import { mustNameCustomerKey } from '../customer-key';

export const performanceInsightsKey = defineRule(
  {
    id: 'aws-rds-performance-insights-key',
    title: 'Performance insights of important or confidential data encrypt with a customer-managed key',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster_instance', 'aws_rds_cluster'],
    rationale: 'Insights hold the text of queries, and with it parts of the data.',
    remediation: 'Set performance_insights_kms_key_id to a key of your own.',
    example: 'performance_insights_kms_key_id = aws_kms_key.data.arn',
    controls: {
      nist80053: ['sc-12', 'sc-28.1'],
      soc2: ['CC6.1'],
      iso27001: ['A.8.24'],
      pciDss: ['3.6.1'],
      hipaa: ['164.312(a)(2)(iv)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Enabling.html',
  },
  (database) =>
    whereCustomerKeyIsAsked(database, () => {
      const enabled = database.value('performance_insights_enabled');
      if (enabled.expression !== undefined)
        return [Finding.unknown(enabled.expression, 'performance_insights_enabled')];
      return enabled.bool === true ? mustNameCustomerKey(database, 'performance_insights_kms_key_id') : [];
    }),
);
