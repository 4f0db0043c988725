import { describeValue, Problem, RoadbedError } from './validation';

/** Where a page and a ticket go. */
export interface OnCallTargets {
  /** Who is woken: the name of the PagerDuty service, Opsgenie team or Slack channel that pages. */
  readonly page: string;
  /**
   * Where what can wait goes.
   * @default - the same as `page`
   */
  readonly ticket?: string;
}

/** Who answers for a service when it breaks, and through which system they are told. */
export class OnCall {
  /** On call through PagerDuty; targets are names of PagerDuty services. */
  public static pagerDuty(targets: OnCallTargets): OnCall {
    return new OnCall('pagerduty', checked('OnCall.pagerDuty', targets, /^[A-Za-z0-9][A-Za-z0-9_.-]*$/));
  }

  /** On call through Opsgenie; targets are names of Opsgenie teams. */
  public static opsgenie(targets: OnCallTargets): OnCall {
    return new OnCall('opsgenie', checked('OnCall.opsgenie', targets, /^[A-Za-z0-9][A-Za-z0-9_.-]*$/));
  }

  /** On call through Slack; targets are channels, without the `#`. */
  public static slack(targets: OnCallTargets): OnCall {
    return new OnCall('slack', checked('OnCall.slack', targets, /^[a-z0-9][a-z0-9_-]*$/));
  }

  /** What pages: `pagerduty:acme-primary`. */
  public readonly page: string;
  /** What takes tickets: `pagerduty:acme-tickets`. */
  public readonly ticket: string;

  private constructor(
    /** The system: `pagerduty`, `opsgenie` or `slack`. */
    public readonly system: string,
    targets: OnCallTargets,
  ) {
    this.page = `${system}:${targets.page}`;
    this.ticket = `${system}:${targets.ticket ?? targets.page}`;
  }
}

function checked(maker: string, targets: OnCallTargets, form: RegExp): OnCallTargets {
  const problems: Problem[] = [];
  for (const [prop, value] of Object.entries({ page: targets.page, ticket: targets.ticket ?? targets.page })) {
    if (typeof value === 'string' && form.test(value) && value.length <= 80) continue;
    problems.push({
      message: `${prop} must be a name of letters, digits, hyphens and underscores (at most 80), got ${describeValue(value)}`,
    });
  }
  if (problems.length > 0) throw new RoadbedError(`${maker} was given a name it cannot take`, problems);
  return targets;
}
