import { PolicyRule } from '../../../rule/policy-rule';
import { confusedDeputy } from './confused-deputy';
import { deletionWindow } from './deletion-window';
import { enabled } from './enabled';
import { policyGiven } from './policy-given';
import { publicPolicy } from './public-policy';
import { rotation } from './rotation';

export const KMS_RULES: readonly PolicyRule[] = [
  confusedDeputy,
  deletionWindow,
  enabled,
  policyGiven,
  publicPolicy,
  rotation,
];
