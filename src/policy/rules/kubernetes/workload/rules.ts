import type { PolicyRule } from '../../../rule/policy-rule';
import { barePod } from './bare-pod';
import { replicas } from './replicas';
import { rollingUpdate } from './rolling-update';
import { selector } from './selector';
import { spread } from './spread';
import { waitForRollout } from './wait-for-rollout';

export const WORKLOAD_RULES: readonly PolicyRule[] = [
  barePod,
  replicas,
  rollingUpdate,
  selector,
  spread,
  waitForRollout,
];
