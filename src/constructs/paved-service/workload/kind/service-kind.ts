import { Duration } from '../../../../core/units/duration';
import {
  checkKnownProps,
  checkLiteral,
  checkOptionalKind,
  checkWholeNumber,
  describeValue,
  markKind,
  Problems,
  requireProps,
} from '../../../../core/validation';
import { checkCronSchedule, checkTimeZone } from './cron-schedule';
import { RequestedKind } from './requested-kind';

/** What happens when a run of a cron job is due and the one before it still goes on. */
export enum Concurrency {
  /** The new run is left out. */
  FORBID = 'Forbid',
  /** Both go on. */
  ALLOW = 'Allow',
  /** The old run is ended for the new one. */
  REPLACE = 'Replace',
}

/** A job that runs once for each content: its image, configuration and command. */
export interface JobProps {
  /**
   * How often a run that failed is repeated, from 0 to 20. A run whose node went away is repeated beside that.
   * @default 2
   */
  readonly retries?: number;
  /**
   * Longest time for the job with all its repeats, from 1 minute to 24 hours: whole seconds. The apply waits for the job.
   * @default Duration.minutes(15)
   */
  readonly deadline?: Duration;
}

/** A job that runs again and again. */
export interface CronJobProps {
  /**
   * When: a cron schedule of five fields, such as `30 2 * * 1-5` (minute, hour, day of the month, month, day of the week), or
   * one of `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`.
   */
  readonly schedule: string;
  /**
   * The time zone of the schedule, such as `Europe/Berlin`. In a zone with summer time an hour comes twice a year, and one never.
   * @default Etc/UTC
   */
  readonly timeZone?: string;
  /**
   * What happens when a run is due while the one before it goes on.
   * @default Concurrency.FORBID
   */
  readonly concurrency?: Concurrency;
  /**
   * Longest time for one run with all its repeats, from 1 minute to 24 hours: whole seconds.
   * @default Duration.hours(1)
   */
  readonly deadline?: Duration;
  /**
   * How often a run that failed is repeated, from 0 to 20. A run whose node went away is repeated beside that.
   * @default 2
   */
  readonly retries?: number;
  /**
   * How many finished runs stay to be looked at, as many good ones as failed ones, from 1 to 100.
   * @default 3
   */
  readonly history?: number;
}

const DEADLINE_SECONDS = { min: 60, max: 24 * 3600 };
const RETRIES = { min: 0, max: 20 };
const HISTORY = { min: 1, max: 100 };

/** What kind of workload a service is. */
export class ServiceKind {
  /** Takes requests at its `port`; other services call it by its name. */
  public static web(): ServiceKind {
    return new ServiceKind({ name: 'web' });
  }

  /** Runs all the time and takes its work from elsewhere, a queue say: it has no address. A `port` is for its probes. */
  public static worker(): ServiceKind {
    return new ServiceKind({ name: 'worker' });
  }

  /** Runs on a schedule, each time to its end. */
  public static cronJob(props: CronJobProps): ServiceKind {
    const problems = new Problems('ServiceKind.cronJob');
    requireProps(problems, props, 'cannot be scheduled');
    checkKnownProps(problems, '', props, {
      schedule: true,
      timeZone: true,
      concurrency: true,
      deadline: true,
      retries: true,
      history: true,
    });
    if (checkLiteral(problems, 'schedule', props.schedule)) {
      checkCronSchedule(problems, 'schedule', props.schedule, 'macros');
    }
    checkTimeZone(problems, 'timeZone', props.timeZone);
    if (props.concurrency !== undefined && !Object.values(Concurrency).includes(props.concurrency)) {
      const got = describeValue(props.concurrency);
      problems.add(`concurrency must be Concurrency.FORBID, ALLOW or REPLACE, got ${got}`);
    }
    checkRun(problems, props);
    if (props.history !== undefined) checkWholeNumber(problems, 'history', props.history, HISTORY);
    problems.throwIfAny('cannot be scheduled');
    const { schedule, timeZone, concurrency, deadline, retries, history } = props;
    const deadlineSeconds = deadline?.toSeconds();
    return new ServiceKind({ name: 'cron-job', schedule, timeZone, concurrency, deadlineSeconds, retries, history });
  }

  /** Runs once to its end, and once more whenever its image, configuration or command changes. */
  public static job(props: JobProps = {}): ServiceKind {
    const problems = new Problems('ServiceKind.job');
    requireProps(problems, props, 'cannot be run');
    checkKnownProps(problems, '', props, { deadline: true, retries: true });
    checkRun(problems, props);
    problems.throwIfAny('cannot be run');
    return new ServiceKind({ name: 'job', deadlineSeconds: props.deadline?.toSeconds(), retries: props.retries });
  }

  /** What it is called: `web`, `worker`, `cron-job` or `job`. */
  public readonly name: string;

  private constructor(private readonly requested: RequestedKind) {
    this.name = requested.name;
  }

  /** @internal */
  public _requested(): RequestedKind {
    return this.requested;
  }
}

markKind(ServiceKind, 'ServiceKind');

function checkRun(problems: Problems, { deadline, retries }: JobProps): void {
  if (retries !== undefined) checkWholeNumber(problems, 'retries', retries, RETRIES);
  if (!checkOptionalKind(problems, 'deadline', deadline, 'Duration') || deadline === undefined) return;
  const seconds = deadline.toSeconds();
  const { min, max } = DEADLINE_SECONDS;
  if (Number.isInteger(seconds) && seconds >= min && seconds <= max) return;
  problems.add(`deadline must be whole seconds from 1 minute to 24 hours, got ${deadline.toString()}`);
}
