import { PolicyRule } from '../../../rule/policy-rule';
import { backups } from './backups';
import { customerKey } from './customer-key';
import { deletionProtection } from './deletion-protection';
import { hardenedFlags } from './hardened-flags';
import { iamAuthentication } from './iam-authentication';
import { logFlags } from './log-flags';
import { openNetwork } from './open-network';
import { passwordLiteral } from './password-literal';
import { passwordPolicy } from './password-policy';
import { pointInTime } from './point-in-time';
import { publicAddress } from './public-address';
import { regional } from './regional';
import { tls } from './tls';

export const SQL_RULES: readonly PolicyRule[] = [
  backups,
  customerKey,
  deletionProtection,
  hardenedFlags,
  iamAuthentication,
  logFlags,
  openNetwork,
  passwordLiteral,
  passwordPolicy,
  pointInTime,
  publicAddress,
  regional,
  tls,
];
