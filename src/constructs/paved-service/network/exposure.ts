import { HOST_NAME } from '../../../core/naming';
import { checkRanges } from '../../../core/network';
import { checkKnownProps, checkText, markKind, Problems, PropNames, requireProps } from '../../../core/validation';

/** How a service is reached from the internet. */
export interface InternetExposureProps {
  /** The host that it answers to, in a domain of the platform: `shop.acme.example`. Has TLS and a DNS name. */
  readonly host: string;
  /** Address ranges that get through: `['203.0.113.0/24']`. Everybody must be written out: `['0.0.0.0/0', '::/0']`. */
  readonly from: string[];
}

/** How a service is reached from the company's own network. */
export interface InternalExposureProps {
  /** The host that it answers to, in a domain of the platform: `wiki.acme.example`. Has TLS and a DNS name. */
  readonly host: string;
  /**
   * Address ranges that get through.
   * @default - the platform's internal ranges
   */
  readonly from?: string[];
}

const PROPS: PropNames<InternetExposureProps> = { host: true, from: true };
const VERDICT = 'cannot expose a service';

/** How a service is reached from outside of the cluster. How that is done, the platform has decided. */
export class Exposure {
  /** From the internet, by those who are named. */
  public static internet(props: InternetExposureProps): Exposure {
    const problems = new Problems('Exposure.internet');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, PROPS);
    checkText(problems, 'host', props.host, HOST_NAME);
    checkRanges(
      problems,
      'from',
      props.from,
      "say who may call: ['203.0.113.0/24'], or ['0.0.0.0/0', '::/0'] for everybody",
    );
    problems.throwIfAny(VERDICT);
    return new Exposure('internet', props.host, [...props.from]);
  }

  /** From the company's own network. */
  public static internal(props: InternalExposureProps): Exposure {
    const problems = new Problems('Exposure.internal');
    requireProps(problems, props, VERDICT);
    checkKnownProps(problems, '', props, PROPS);
    checkText(problems, 'host', props.host, HOST_NAME);
    if (props.from !== undefined)
      checkRanges(problems, 'from', props.from, 'leave it out for the internal ranges of the platform');
    problems.throwIfAny(VERDICT);
    return new Exposure('internal', props.host, props.from === undefined ? undefined : [...props.from]);
  }

  private constructor(
    /** From where it is reached: `internet` or `internal`. */
    public readonly reach: string,
    /** The host that it answers to. */
    public readonly host: string,
    /** Address ranges that get through; undefined for those that the platform calls internal. */
    public readonly from?: string[],
  ) {}
}

markKind(Exposure, 'Exposure');
