import { PolicyRule } from '../../../rule/policy-rule';
import { confusedDeputy } from './confused-deputy';
import { customerKey } from './customer-key';
import { encrypted } from './encrypted';
import { httpSubscription } from './http-subscription';
import { publicPolicy } from './public-policy';
import { tlsOnly } from './tls-only';

export const SNS_RULES: readonly PolicyRule[] = [
  confusedDeputy,
  customerKey,
  encrypted,
  httpSubscription,
  publicPolicy,
  tlsOnly,
];
