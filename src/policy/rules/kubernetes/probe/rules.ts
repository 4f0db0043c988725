import type { PolicyRule } from '../../../rule/policy-rule';
import { livenessAsReadiness } from './liveness-as-readiness';
import { readiness } from './readiness';

export const PROBE_RULES: readonly PolicyRule[] = [livenessAsReadiness, readiness];
