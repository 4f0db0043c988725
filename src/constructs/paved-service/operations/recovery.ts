import { Duration } from '../../../core/units/duration';
import { checkKind, checkKnownProps, checkOptionalObject, Problems } from '../../../core/validation';

/** What is promised for a disaster that takes the service away. */
export interface Recovery {
  /** Recovery point objective: how much of the latest data may be lost, from nothing to 30 days. */
  readonly rpo: Duration;
  /** Recovery time objective: how long until it works again, from 1 minute to 30 days. */
  readonly rto: Duration;
}

const MINUTE = 60;
const LONGEST_DAYS = 30;

/** Says what is wrong with the recovery objectives of a service. */
export function checkRecovery(problems: Problems, recovery: Recovery | undefined): void {
  if (recovery === undefined || !checkOptionalObject(problems, 'recovery', recovery)) return;
  checkKnownProps(problems, 'recovery', recovery, { rpo: true, rto: true });
  checkObjective(problems, 'recovery.rpo', recovery.rpo, { min: 0, words: '0 seconds' });
  checkObjective(problems, 'recovery.rto', recovery.rto, { min: MINUTE, words: '1 minute' });
}

function checkObjective(
  problems: Problems,
  prop: string,
  objective: Duration,
  least: { readonly min: number; readonly words: string },
): void {
  if (!checkKind(problems, prop, objective, 'Duration')) return;
  const seconds = objective.toSeconds();
  if (seconds >= least.min && seconds <= LONGEST_DAYS * 24 * 60 * MINUTE) return;
  problems.add(`${prop} must be from ${least.words} to ${LONGEST_DAYS} days, got ${objective.toString()}`);
}
