import { PolicyRule } from '../../../rule/policy-rule';
import { authentication } from './authentication';
import { customerKey } from './customer-key';
import { encrypted } from './encrypted';
import { multiAz } from './multi-az';
import { snapshots } from './snapshots';
import { tls } from './tls';

export const ELASTICACHE_RULES: readonly PolicyRule[] = [
  authentication,
  customerKey,
  encrypted,
  multiAz,
  snapshots,
  tls,
];
