import { defineRule } from '../../../rule/define-rule';
import { Finding } from '../../../rule/finding';
import { RuleSeverity } from '../../../rule/rule-severity';

const SUBSCRIPTION = 'aws_ce_anomaly_subscription';
const LIST = 'monitor_arn_list';

export const anomalySubscribed = defineRule(
  {
    id: 'aws-budgets-anomaly-subscribed',
    title: 'Somebody subscribes to each monitor of cost anomalies',
    severity: RuleSeverity.WARNING,
    resourceTypes: ['aws_ce_anomaly_monitor'],
    rationale: 'A monitor without a subscription finds anomalies and tells nobody.',
    remediation: 'Name it in monitor_arn_list of an aws_ce_anomaly_subscription.',
    example: 'monitor_arn_list = [aws_ce_anomaly_monitor.services.arn]',
    source: 'https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html',
  },
  (monitor) => {
    if (monitor.referencing(SUBSCRIPTION).length > 0) return [];
    const lists = monitor.inApp(SUBSCRIPTION).flatMap((each) => [each.value(LIST), ...each.values(LIST)]);
    // What stands for a monitor of this app names it; what does not may be any.
    const expression = lists
      .map((value) => value.expression)
      .find((each) => each !== undefined && !each.startsWith('aws_ce_anomaly_monitor.'));
    if (expression !== undefined) return [Finding.unknown(expression, SUBSCRIPTION)];
    return [Finding.fail(`must be named in the ${LIST} of an ${SUBSCRIPTION}, got none`, SUBSCRIPTION)];
  },
);
