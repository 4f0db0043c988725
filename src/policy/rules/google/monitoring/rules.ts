import { PolicyRule } from '../../../rule/policy-rule';
import { alertChannels } from './alert-channels';
import { alertRunbook } from './alert-runbook';
import { channelSecretLiteral } from './channel-secret-literal';
import { sloGoal } from './slo-goal';
import { sloName } from './slo-name';

export const MONITORING_RULES: readonly PolicyRule[] = [
  alertChannels,
  alertRunbook,
  channelSecretLiteral,
  sloGoal,
  sloName,
];
