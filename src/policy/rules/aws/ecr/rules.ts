import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { immutable } from './immutable';
import { publicPolicy } from './public-policy';
import { scanOnPush } from './scan-on-push';

export const ECR_RULES: readonly PolicyRule[] = [customerKey, immutable, publicPolicy, scanOnPush];
