import { PolicyRule } from '../../../rule/policy-rule';
import { authentication } from './authentication';
import { customerKey } from './customer-key';
import { deletionProtection } from './deletion-protection';
import { tls } from './tls';
import { zones } from './zones';

export const MEMORYSTORE_RULES: readonly PolicyRule[] = [authentication, customerKey, deletionProtection, tls, zones];
