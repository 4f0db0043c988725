import { checkText, markKind, Problems, requireProps, TextForm } from './validation';

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

const NAME: TextForm = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
  maxLength: 80,
  words: 'a name of letters, digits, hyphens, underscores and dots',
};
const CHANNEL: TextForm = {
  pattern: /^[a-z0-9][a-z0-9_-]*$/,
  maxLength: 80,
  words: 'a channel, without #: lower-case letters, digits, hyphens and underscores',
};

/** Who answers for a service when it breaks, and through which system they are told. */
export class OnCall {
  /** On call through PagerDuty; targets are names of PagerDuty services. */
  public static pagerDuty(targets: OnCallTargets): OnCall {
    return new OnCall('pagerduty', checked('OnCall.pagerDuty', targets, NAME));
  }

  /** On call through Opsgenie; targets are names of Opsgenie teams. */
  public static opsgenie(targets: OnCallTargets): OnCall {
    return new OnCall('opsgenie', checked('OnCall.opsgenie', targets, NAME));
  }

  /** On call through Slack; targets are channels, without the `#`. */
  public static slack(targets: OnCallTargets): OnCall {
    return new OnCall('slack', checked('OnCall.slack', targets, CHANNEL));
  }

  /** On call through Microsoft Teams; targets are names of channels as Datadog and Alertmanager know them. */
  public static teams(targets: OnCallTargets): OnCall {
    return new OnCall('teams', checked('OnCall.teams', targets, NAME));
  }

  /** What pages: `pagerduty:acme-primary`. */
  public readonly page: string;
  /** What takes tickets: `pagerduty:acme-tickets`. */
  public readonly ticket: string;

  private constructor(
    /** The system: `pagerduty`, `opsgenie`, `slack` or `teams`. */
    public readonly system: string,
    targets: OnCallTargets,
  ) {
    this.page = `${system}:${targets.page}`;
    this.ticket = `${system}:${targets.ticket ?? targets.page}`;
  }
}

markKind(OnCall, 'OnCall');

function checked(maker: string, targets: OnCallTargets, form: TextForm): OnCallTargets {
  const problems = new Problems(maker);
  requireProps(problems, targets, 'cannot call anybody');
  checkText(problems, 'page', targets.page, form);
  if (targets.ticket !== undefined) checkText(problems, 'ticket', targets.ticket, form);
  problems.throwIfAny('cannot call anybody');
  return targets;
}
