import { PolicyRule } from '../../../rule/policy-rule';
import { ends } from './ends';

export const DOWNTIME_RULES: readonly PolicyRule[] = [ends];
