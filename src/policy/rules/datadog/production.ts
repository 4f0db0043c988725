import { Stage } from '../../../core/stage';
import type { PolicyResource } from '../../resource/policy-resource';
import { Finding } from '../../rule/finding';

/** What environments that serve no customers are called where their stage is not said. */
const OUTSIDE = /^(?:ci|dev|develop|development|preview|qa|sandbox|stage|staging|test|testing|uat)(?:[-_.\d]|$)/;

/** The environment outside of production that a resource says it is in; undefined for what is, or may be, in production. */
export function outsideProduction({ stage, environment }: PolicyResource): string | undefined {
  if (stage !== undefined) return stage === Stage.PROD ? undefined : stage;
  return environment !== undefined && OUTSIDE.test(environment) ? environment : undefined;
}

/** Judges what is, or may be, in production. */
export function unlessOutsideProduction(resource: PolicyResource, judge: () => Finding[]): Finding[] {
  const place = outsideProduction(resource);
  return place === undefined ? judge() : [Finding.notApplicable(`asked of production only, and it is in ${place}`)];
}
