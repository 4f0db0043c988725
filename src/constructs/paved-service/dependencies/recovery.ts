import { Environment } from '../../../core/environment';
import { Duration } from '../../../core/units/duration';
import { Problems } from '../../../core/validation';
import { Recovery } from './data-props';
import { RecoverySpec } from './data-spec';

/**
 * Point-in-time recovery reaches to about five minutes ago: RDS user guide, "Restoring a DB instance to a specified time";
 * Cloud SQL, "About point-in-time recovery".
 */
const POSSIBLE_RPO_MINUTES = 5;
/**
 * How long until data answers again after the loss of a zone. Aurora user guide, "Fault tolerance for an Aurora DB
 * cluster": a replica takes over in less than a minute, a new instance in less than ten. Cloud SQL, "About high
 * availability": a standby takes over in about a minute; an instance without one waits for its zone.
 */
const POSSIBLE_RTO_MINUTES = {
  aws: { several: 1, one: 10 },
  google: { several: 1, one: undefined },
} as const;

/** What is promised of a database beside what can be had; says so when it cannot. */
export function resolveRecovery(
  problems: Problems,
  prop: string,
  asked: Recovery | undefined,
  environment: Pick<Environment, 'name' | 'cloud'>,
  zones: number,
): RecoverySpec | undefined {
  if (asked === undefined) return undefined;
  const { several, one } = POSSIBLE_RTO_MINUTES[environment.cloud];
  const possibleRto = zones > 1 ? several : one;
  const { rpo, rto } = asked;
  if (rpo !== undefined && minutes(rpo) < POSSIBLE_RPO_MINUTES) {
    problems.add(
      `${prop}.rpo must be at least ${POSSIBLE_RPO_MINUTES} minutes, got ${rpo.toString()}`,
      'the logs that a database is taken back by are kept every 5 minutes; losing less needs a design of its own',
    );
  }
  if (rto !== undefined && (possibleRto === undefined || minutes(rto) < possibleRto)) {
    const what = `in environment "${environment.name}" the database has ${zones === 1 ? 'one zone' : `${zones} zones`}`;
    problems.add(
      possibleRto === undefined
        ? `${prop}.rto cannot be met: ${what}, and is gone until that is back, got ${rto.toString()}`
        : `${prop}.rto must be at least ${possibleRto} ${possibleRto === 1 ? 'minute' : 'minutes'}, got ${rto.toString()}: ${what}`,
      zones > 1 ? undefined : 'production services of tier 0 and 1 have two zones; promise less elsewhere',
    );
  }
  return {
    ...(rpo !== undefined && { rpoMinutes: minutes(rpo) }),
    ...(rto !== undefined && { rtoMinutes: minutes(rto) }),
    possibleRpoMinutes: POSSIBLE_RPO_MINUTES,
    ...(possibleRto !== undefined && { possibleRtoMinutes: possibleRto }),
  };
}

function minutes(duration: Duration): number {
  return duration.toSeconds() / 60;
}
