import { Limit, limit } from '../validation';

/** Every limit of how telemetry is set up. */
export const TELEMETRY_LIMITS = {
  googleChannels: limit(
    16,
    'notification channels of an alert policy of Google Cloud Monitoring',
    'Google Cloud documentation, "Cloud Monitoring quotas and limits", limits for alerting',
  ),
  googleChannelLength: limit(
    200,
    'characters of the name of a notification channel',
    'Roadbed: twice what projects/<project>/notificationChannels/<id> comes to, with the 30 characters of a project',
  ),
  prometheusLabelLength: limit(
    100,
    'characters of the label that tells environments apart',
    'Roadbed: four times deployment_environment_name',
  ),
  cloudWatchActions: limit(
    5,
    'SNS topics that an alarm of CloudWatch tells of one state',
    'CloudWatch user guide, "CloudWatch service quotas": alarm actions; hashicorp/aws, MaxItems of ok_actions',
  ),
  snsTopicArnLength: limit(
    400,
    'characters of the ARN of an SNS topic',
    'SNS API, CreateTopic: a name of up to 256; the rest is partition, region and account',
  ),
} as const satisfies Record<string, Limit>;
