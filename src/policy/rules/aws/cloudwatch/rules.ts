import { PolicyRule } from '../../../rule/policy-rule';
import { alarmActions } from './alarm-actions';
import { logKey } from './log-key';
import { logRetention } from './log-retention';
import { logYear } from './log-year';

export const CLOUDWATCH_RULES: readonly PolicyRule[] = [alarmActions, logKey, logRetention, logYear];
