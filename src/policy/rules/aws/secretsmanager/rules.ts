import { PolicyRule } from '../../../rule/policy-rule';
import { customerKey } from './customer-key';
import { literal } from './literal';
import { publicPolicy } from './public-policy';
import { recoveryWindow } from './recovery-window';
import { rotation } from './rotation';

export const SECRETSMANAGER_RULES: readonly PolicyRule[] = [
  customerKey,
  literal,
  publicPolicy,
  recoveryWindow,
  rotation,
];
