import { NotApplicableDecision } from '../../../core/versions';
import { ABOUT_DATABASES } from './databases';
import { ABOUT_STORES } from './stores';
import { ABOUT_WORKLOADS } from './workloads';

/** What rules and scanners ask of a service, and a service on the paved road does not have. */
export const NOT_APPLICABLE: readonly NotApplicableDecision[] = [
  ...ABOUT_WORKLOADS,
  ...ABOUT_STORES,
  ...ABOUT_DATABASES,
];
