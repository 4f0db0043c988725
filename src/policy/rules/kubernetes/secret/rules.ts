import type { PolicyRule } from '../../../rule/policy-rule';
import { configMap } from './config-map';
import { inState } from './in-state';
import { lastingToken } from './lasting-token';
import { literal } from './literal';

export const SECRET_RULES: readonly PolicyRule[] = [configMap, inState, lastingToken, literal];
