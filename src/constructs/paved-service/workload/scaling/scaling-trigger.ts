import { DNS_LABEL_FROM_LETTER } from '../../../../core/naming';
import {
  checkKnownProps,
  checkLiteral,
  checkText,
  checkWholeNumber,
  describeValue,
  markKind,
  Problems,
  requireProps,
} from '../../../../core/validation';
import { checkCronSchedule, checkTimeZone } from '../kind/cron-schedule';
import { RequestedTrigger } from './requested-scaling';

/** Replicas by the messages that wait in a queue. */
export interface QueueDepthProps {
  /** Name of the dependency that is the queue. */
  readonly queue: string;
  /** How many waiting messages one replica is for, from 1 to 100,000. */
  readonly messagesPerReplica: number;
}

/** More replicas at known times. */
export interface ScheduledReplicasProps {
  /** When it begins: a cron schedule of five fields, such as `0 8 * * 1-5`. */
  readonly start: string;
  /** When it ends: a cron schedule of five fields, such as `0 18 * * 1-5`. */
  readonly end: string;
  /**
   * The time zone of both.
   * @default Etc/UTC
   */
  readonly timeZone?: string;
  /** Fewest replicas between the two, from 1 to 1,000. */
  readonly replicas: number;
}

const MESSAGES = { min: 1, max: 100_000 };
const REPLICAS = { min: 1, max: 1000 };
const VERDICT = 'cannot be scaled by';

/** An event by which KEDA counts replicas, which the environment must have. */
export class ScalingTrigger {
  /** By the messages that wait in a queue the service depends on. */
  public static queueDepth(props: QueueDepthProps): ScalingTrigger {
    const problems = new Problems('ScalingTrigger.queueDepth');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, { queue: true, messagesPerReplica: true });
    checkText(problems, 'queue', props.queue, DNS_LABEL_FROM_LETTER);
    checkWholeNumber(problems, 'messagesPerReplica', props.messagesPerReplica, MESSAGES);
    problems.throwIfAny(VERDICT);
    return new ScalingTrigger({ kind: 'queue', ...props });
  }

  /** By the clock. */
  public static schedule(props: ScheduledReplicasProps): ScalingTrigger {
    const problems = new Problems('ScalingTrigger.schedule');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, { start: true, end: true, timeZone: true, replicas: true });
    const { start, end, timeZone, replicas } = props;
    // KEDA's cron scaler reads five fields and no words such as @daily.
    if (checkLiteral(problems, 'start', start)) checkCronSchedule(problems, 'start', start, 'no macros');
    if (checkLiteral(problems, 'end', end)) checkCronSchedule(problems, 'end', end, 'no macros');
    if (start !== undefined && start === end) {
      problems.add(`end must be another time than start, got ${describeValue(end)} for both`);
    }
    checkTimeZone(problems, 'timeZone', timeZone);
    checkWholeNumber(problems, 'replicas', replicas, REPLICAS);
    problems.throwIfAny(VERDICT);
    return new ScalingTrigger({ kind: 'schedule', start, end, timeZone: timeZone ?? 'Etc/UTC', replicas });
  }

  private constructor(private readonly requested: RequestedTrigger) {}

  /** @internal */
  public _requested(): RequestedTrigger {
    return this.requested;
  }
}

markKind(ScalingTrigger, 'ScalingTrigger');
