import { Tier } from '../../src/core/tier';
import { tierName } from '../../src/core/tier-name';

test('a tier has the name that people say', () => {
  const names = [Tier.MISSION_CRITICAL, Tier.BUSINESS_CRITICAL, Tier.OPERATIONAL, Tier.ADMINISTRATIVE].map(tierName);
  expect(names).toEqual(['mission-critical', 'business-critical', 'operational', 'administrative']);
});
