import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { literal } from './literal';
import { secureString } from './secure-string';

export const SSM_RULES: readonly PolicyRule[] = [customerKey, literal, secureString];
