import { Duration } from '../../../../core/units/duration';

/** A queue, and how it treats messages. */
export interface QueueProps {
  /**
   * How long a worker may take over one message before another worker gets it: whole seconds, from 10 seconds to 10 minutes.
   * @default Duration.minutes(1)
   */
  readonly processWithin?: Duration;
  /**
   * How often a message is tried before it goes to the dead letters, from 5 to 100.
   * @default 5
   */
  readonly attempts?: number;
  /**
   * How long a message waits for a worker: whole minutes, from 10 minutes to 14 days. Dead letters are always kept for 14 days.
   * @default - 14 days in production, 4 days elsewhere
   */
  readonly keepFor?: Duration;
  /**
   * The service of this environment that the queue belongs to, by its id: then none is made, and that one is shared.
   * @default - a queue of its own
   */
  readonly ownedBy?: string;
}
