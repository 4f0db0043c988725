import { PolicyRule } from '../../../rule/policy-rule';
import { owner } from './owner';

export const DASHBOARD_RULES: readonly PolicyRule[] = [owner];
