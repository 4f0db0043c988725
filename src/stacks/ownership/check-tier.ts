import { Tier } from '../../core/tier';
import { describeValue, Problems } from '../../core/validation';

/** True for a tier; JavaScript may bring anything. */
export function isTier(tier: unknown): tier is Tier {
  return typeof tier === 'number' && Object.values(Tier).includes(tier);
}

/** Says so when a service names no tier. */
export function checkTier(problems: Problems, tier: unknown): void {
  if (isTier(tier)) return;
  const names = 'Tier.MISSION_CRITICAL, BUSINESS_CRITICAL, OPERATIONAL or ADMINISTRATIVE';
  problems.add(`tier must be ${names}, got ${describeValue(tier)}`);
}
