import { Problem, RoadbedError } from '../../core/validation';

/** How it is said that something cannot be judged. */
export const CHECK = { done: 'checked', reader: 'roadbed check', outcome: 'Nothing was checked.' } as const;

export const NAME_WHAT =
  'name an output directory of cdktf, a directory with *.tf.json, a *.tf.json file, or a plan as JSON';
export const CHECK_ITS_PLAN =
  'check its plan: terraform plan -out plan.bin && terraform show -json plan.bin > plan.json && roadbed check plan.json';

/** What is said of something that cannot be judged. */
export function cannotCheck(given: string, message: string, fix: string): RoadbedError {
  return refusal(given, [{ message, fix }]);
}

/** The same for several problems. */
export function refusal(given: string, problems: readonly Problem[]): RoadbedError {
  return new RoadbedError(`${given} cannot be checked`, problems, CHECK.outcome);
}
