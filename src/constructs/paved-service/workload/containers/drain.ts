import { Duration } from '../../../../core/units/duration';
import { checkKind, checkText, markKind, Problems } from '../../../../core/validation';
import { RequestedDrain } from './requested-drain';
import { URL_PATH } from './url-path';

/** As long as load balancers take to learn that a replica goes; more only holds up rollouts. */
const LONGEST_SECONDS = 300;

/** How a replica is taken out of traffic before it is told to stop. */
export class Drain {
  /**
   * By a request: the service answers GET on the path when it may be told to stop, some seconds later. It counts against
   * `gracePeriod`.
   * @param path such as `/drain`
   */
  public static http(path: string): Drain {
    const problems = new Problems('Drain.http');
    checkText(problems, 'path', path, URL_PATH);
    problems.throwIfAny('cannot drain');
    return new Drain({ kind: 'http', path });
  }

  /**
   * By waiting with the image's own shell; an image without `/bin/sh`, as distroless ones are, cannot. It is added to
   * `gracePeriod`.
   * @param wait whole seconds, from 1 second to 5 minutes; 5 to 15 seconds are usual
   */
  public static shell(wait: Duration): Drain {
    const problems = new Problems('Drain.shell');
    if (checkKind(problems, 'wait', wait, 'Duration')) {
      const seconds = wait.toSeconds();
      if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_SECONDS) {
        problems.add(`wait must be whole seconds from 1 second to 5 minutes, got ${wait.toString()}`);
      }
    }
    problems.throwIfAny('cannot drain');
    return new Drain({ kind: 'shell', seconds: wait.toSeconds() });
  }

  /** How: `http` or `shell`. */
  public readonly kind: string;

  private constructor(private readonly requested: RequestedDrain) {
    this.kind = requested.kind;
  }

  /** @internal */
  public _requested(): RequestedDrain {
    return this.requested;
  }
}

markKind(Drain, 'Drain');
