import { PolicyRule } from '../../../rule/policy-rule';
import { confusedDeputy } from './confused-deputy';
import { customerKey } from './customer-key';
import { deadLetterQueue } from './dead-letter-queue';
import { encrypted } from './encrypted';
import { policyActions } from './policy-actions';
import { publicPolicy } from './public-policy';
import { tlsOnly } from './tls-only';

export const SQS_RULES: readonly PolicyRule[] = [
  confusedDeputy,
  customerKey,
  deadLetterQueue,
  encrypted,
  policyActions,
  publicPolicy,
  tlsOnly,
];
