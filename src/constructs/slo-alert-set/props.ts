import { Environment } from '../../core/environment/environment';
import { Owner } from '../../core/owner';
import { Telemetry } from '../../core/telemetry/telemetry';
import { Tier } from '../../core/tier';
import { Slo } from './objective/slo';
import { ErrorBudgetPolicy } from './policy/error-budget-policy';

/** What a set of objectives says of itself beside the objectives. */
export interface SloAlertSetCommonProps {
  /** Who answers for it. */
  readonly owner: Owner;
  /** How much it hurts when they are missed; decides which rows alert, and how soon somebody must look. */
  readonly tier: Tier;
  /**
   * The backends that measure. The first one notifies.
   * @default - the environment's telemetry, or else the platform's
   */
  readonly telemetry?: Telemetry[];
  /**
   * What is done when the error budget is spent.
   * @default - 50 % gone: review; 75 %: reliability first; 100 %: freeze; a postmortem of incidents that take 20 %
   */
  readonly errorBudgetPolicy?: ErrorBudgetPolicy;
  /**
   * Labels for everything, beside those of the platform.
   * @default - none
   */
  readonly labels?: Record<string, string>;
  /**
   * The environment it is in. An EnvironmentStack knows it.
   * @default - that of the stack
   */
  readonly environment?: Environment;
  /**
   * The version to use: `N.p`.
   * @default - that of the baseline
   */
  readonly version?: string;
}

/** What a set of objectives says of itself. */
export interface SloAlertSetProps extends SloAlertSetCommonProps {
  /** The objectives: 1 to 20, with names of their own. */
  readonly slos: Slo[];
  /**
   * The service that is measured, as its telemetry names it.
   * @default - the id of this construct
   */
  readonly service?: string;
}
