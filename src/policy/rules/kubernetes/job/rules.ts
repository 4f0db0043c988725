import type { PolicyRule } from '../../../rule/policy-rule';
import { backoffLimit } from './backoff-limit';
import { concurrency } from './concurrency';
import { deadline } from './deadline';
import { startingDeadline } from './starting-deadline';
import { timeToLive } from './time-to-live';

export const JOB_RULES: readonly PolicyRule[] = [backoffLimit, concurrency, deadline, startingDeadline, timeToLive];
