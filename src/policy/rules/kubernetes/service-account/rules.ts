import type { PolicyRule } from '../../../rule/policy-rule';
import { secret } from './secret';
import { token } from './token';

export const SERVICE_ACCOUNT_RULES: readonly PolicyRule[] = [secret, token];
