import { PolicyRule } from '../../../rule/policy-rule';
import { scopes } from './scopes';
import { state } from './state';

export const KEY_RULES: readonly PolicyRule[] = [scopes, state];
