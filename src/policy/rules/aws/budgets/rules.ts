import { PolicyRule } from '../../../rule/policy-rule';
import { actionApproval } from './action-approval';
import { anomalySubscribed } from './anomaly-subscribed';
import { anomalySubscriber } from './anomaly-subscriber';
import { anomalyThreshold } from './anomaly-threshold';
import { forecast } from './forecast';
import { limit } from './limit';
import { notification } from './notification';
import { scope } from './scope';
import { tagFilter } from './tag-filter';
import { threshold } from './threshold';
import { topicPolicy } from './topic-policy';

export const BUDGETS_RULES: readonly PolicyRule[] = [
  actionApproval,
  anomalySubscribed,
  anomalySubscriber,
  anomalyThreshold,
  forecast,
  limit,
  notification,
  scope,
  tagFilter,
  threshold,
  topicPolicy,
];
