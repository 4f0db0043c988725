import type { PolicyRule } from '../../../rule/policy-rule';
import { defaultServiceAccount } from './default-service-account';
import { envSecret } from './env-secret';
import { gracePeriod } from './grace-period';
import { nodeName } from './node-name';
import { readOnlyRoot } from './read-only-root';
import { scratchLimit } from './scratch-limit';
import { secretAsEnv } from './secret-as-env';
import { serviceAccountToken } from './service-account-token';
import { serviceLinks } from './service-links';
import { shareProcessNamespace } from './share-process-namespace';
import { systemPriority } from './system-priority';

export const POD_RULES: readonly PolicyRule[] = [
  defaultServiceAccount,
  envSecret,
  gracePeriod,
  nodeName,
  readOnlyRoot,
  scratchLimit,
  secretAsEnv,
  serviceAccountToken,
  serviceLinks,
  shareProcessNamespace,
  systemPriority,
];
