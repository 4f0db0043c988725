import type { PolicyRule } from '../../../rule/policy-rule';
import { defaultDeny } from './default-deny';
import { defaultServiceAccount } from './default-service-account';
import { limitRange } from './limit-range';
import { podSecurity } from './pod-security';
import { podSecurityRestricted } from './pod-security-restricted';
import { quota } from './quota';

export const NAMESPACE_RULES: readonly PolicyRule[] = [
  defaultDeny,
  defaultServiceAccount,
  limitRange,
  podSecurityRestricted,
  podSecurity,
  quota,
];
