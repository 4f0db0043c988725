import { PolicyRule } from '../../../rule/policy-rule';
import { backups } from './backups';
import { certificateAuthority } from './certificate-authority';
import { copyTags } from './copy-tags';
import { customerKey } from './customer-key';
import { deletionProtection } from './deletion-protection';
import { encrypted } from './encrypted';
import { finalSnapshot } from './final-snapshot';
import { iamAuthentication } from './iam-authentication';
import { logsExported } from './logs-exported';
import { managedPassword } from './managed-password';
import { minorUpgrades } from './minor-upgrades';
import { monitoring } from './monitoring';
import { multiAz } from './multi-az';
import { passwordLiteral } from './password-literal';
import { performanceInsights } from './performance-insights';
import { performanceInsightsKey } from './performance-insights-key';
import { publicAccess } from './public-access';
import { tls } from './tls';

export const RDS_RULES: readonly PolicyRule[] = [
  backups,
  certificateAuthority,
  copyTags,
  customerKey,
  deletionProtection,
  encrypted,
  finalSnapshot,
  iamAuthentication,
  logsExported,
  managedPassword,
  minorUpgrades,
  monitoring,
  multiAz,
  passwordLiteral,
  performanceInsights,
  performanceInsightsKey,
  publicAccess,
  tls,
];
