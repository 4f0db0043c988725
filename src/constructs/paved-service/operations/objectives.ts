import { Construct } from 'constructs';
import { Problems } from '../../../core/validation';
import { Place } from '../../../stacks/place';
import { SloAlertSet, SloAlertSetProps } from '../../slo-alert-set';
import { PavedServiceProps } from '../props';

/** What the set of a service's objectives says of itself: what the service says. Undefined where it promises nothing. */
export function objectivesOf({
  owner,
  tier,
  slos,
  labels,
  environment,
}: PavedServiceProps): SloAlertSetProps | undefined {
  if (slos === undefined) return undefined;
  return {
    owner,
    tier,
    slos,
    ...(labels !== undefined && { labels }),
    ...(environment !== undefined && { environment }),
  };
}

/** Throws everything that is wrong with a service and its objectives, when anything is. */
export function checkObjectives(
  problems: Problems,
  service: string,
  objectives: SloAlertSetProps | undefined,
  place: Place,
): void {
  if (objectives !== undefined) SloAlertSet._check(problems, service, objectives, place);
}

export function createObjectives(scope: Construct, service: string, objectives: SloAlertSetProps | undefined): void {
  if (objectives !== undefined) new SloAlertSet(scope, 'Slos', { ...objectives, service });
}
