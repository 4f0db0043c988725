import { Tier } from './tier';

const NAMES: Readonly<Record<Tier, string>> = {
  [Tier.MISSION_CRITICAL]: 'mission-critical',
  [Tier.BUSINESS_CRITICAL]: 'business-critical',
  [Tier.OPERATIONAL]: 'operational',
  [Tier.ADMINISTRATIVE]: 'administrative',
};

/** A tier as errors and reports write it: `mission-critical`. */
export function tierName(tier: Tier): string {
  return NAMES[tier];
}
