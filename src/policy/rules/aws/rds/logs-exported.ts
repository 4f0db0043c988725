import { defineRule } from '../../../rule/define-rule';
import { RuleSeverity } from '../../../rule/rule-severity';

export const logsExported = defineRule(
  {
    id: 'aws-rds-logs-exported',
    title: 'Databases export their logs to CloudWatch',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_db_instance', 'aws_rds_cluster'],
    rationale: 'Logs that stay on the instance are deleted within days, and go with it.',
    remediation: 'Set enabled_cloudwatch_logs_exports to the logs of the engine.',
    example: 'enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]',
    controls: {
      nist80053: ['au-2', 'au-12'],
      soc2: ['CC7.2'],
      iso27001: ['A.8.15'],
      pciDss: ['10.2.1'],
      hipaa: ['164.312(b)'],
    },
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
  },
  (database) => database.mustBeGiven('enabled_cloudwatch_logs_exports'),
);
