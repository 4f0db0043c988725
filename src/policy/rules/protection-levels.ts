import { DataClassification } from '../../core/data-classification';
import { Stage } from '../../core/stage';
import { Tier } from '../../core/tier';
import type { PolicyResource } from '../resource/policy-resource';
import { Finding } from '../rule/finding';

const GUARDED: readonly (DataClassification | undefined)[] = [
  DataClassification.CONFIDENTIAL,
  DataClassification.RESTRICTED,
];

/** Judges what is in production; what does not say its stage is taken for production, since nobody else would judge it. */
export function inProduction(resource: PolicyResource, judge: () => Finding[]): Finding[] {
  const { stage } = resource;
  return stage === undefined || stage === Stage.PROD
    ? judge()
    : [Finding.notApplicable(`asked of production only, and its stage is ${stage}`)];
}

/** Judges what a service of tier 0 or 1 has in production. */
export function inTopTierProduction(resource: PolicyResource, judge: () => Finding[]): Finding[] {
  return isTopTier(resource)
    ? inProduction(resource, judge)
    : [Finding.notApplicable('asked of services of tier 0 and 1 only')];
}

/** Judges what deserves a key whose policy and rotation are our own. */
export function whereCustomerKeyIsAsked(resource: PolicyResource, judge: () => Finding[]): Finding[] {
  return isTopTier(resource) || GUARDED.includes(resource.dataClassification)
    ? judge()
    : [Finding.notApplicable('asked of services of tier 0 and 1, and of confidential and restricted data only')];
}

function isTopTier({ tier }: PolicyResource): boolean {
  return tier !== undefined && tier <= Tier.BUSINESS_CRITICAL;
}
