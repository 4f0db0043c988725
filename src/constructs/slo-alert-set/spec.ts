import { LabelFacts } from '../../core/labels';
import { Stage } from '../../core/stage';
import { TelemetryBackend } from '../../core/telemetry';
import { TelemetrySettings } from '../../core/telemetry/telemetry-settings';
import { Tier } from '../../core/tier';
import { ConstructStamp } from '../../core/versions';
import { RowSpec } from './alerting/row-spec';
import { ExclusionSpec } from './objective/resolve-exclusions';
import { SliceLimit, SliKind } from './objective/sli-kind';
import { EventQueries, ValueQueries } from './objective/sli-queries';
import { WindowKind } from './objective/slo-window';
import { BudgetThreshold } from './policy/error-budget-policy';

/** How an objective is measured. */
export type SliSpec =
  | { readonly by: 'events'; readonly queries: EventQueries }
  | { readonly by: 'slices'; readonly queries: ValueQueries; readonly limit: SliceLimit };

/** An objective, decided. */
export interface ObjectiveSpec {
  /** Unique in the set: `availability`. */
  readonly name: string;
  /** Unique in the environment: `checkout-availability`. */
  readonly id: string;
  readonly kind: SliKind;
  /** In words of the user's, or else the promise. */
  readonly description: string;
  /** What is to be met, and over which time: `99.95 % of requests succeed, over 30 days`. */
  readonly promise: string;
  /** In percent. */
  readonly target: number;
  /** The longest that a good request takes; of a latency. */
  readonly thresholdSeconds?: number;
  /** 1 − target, out of 1. */
  readonly errorBudgetRatio: number;
  readonly window: { readonly kind: WindowKind; readonly days: number; readonly hours: number; readonly title: string };
  readonly sli: SliSpec;
  readonly rows: readonly RowSpec[];
  /** Undefined for slices of time. */
  readonly lowTraffic?: { readonly minimumEvents: number; readonly failuresPerHour: number };
  readonly absentAfterMinutes: number;
  readonly budgetAlerts: readonly number[];
  /** Time that does not count; empty wherever a backend cannot leave it out. */
  readonly exclusions: readonly ExclusionSpec[];
}

/** A backend, and whether it is the one that tells people. */
export interface BackendSpec {
  readonly settings: TelemetrySettings;
  readonly notifies: boolean;
}

/** Whom an alert is for, and what they find in it. */
export interface ResponderSpec {
  readonly team: string;
  readonly runbook?: string;
  /** `pagerduty:acme-primary`; absent where nobody is on call. */
  readonly page?: string;
  readonly ticket?: string;
  /** Where the error-budget policy is published. */
  readonly errorBudgetPolicyUrl?: string;
}

/** What is done when the error budget is spent. */
export interface PolicySpec {
  readonly thresholds: readonly BudgetThreshold[];
  readonly postmortemPercent: number;
  readonly exceptions: readonly string[];
  readonly escalation: string;
}

/** Everything about a set of objectives, decided: plain data that each backend turns into resources as it stands. */
export interface SloAlertSetSpec {
  readonly service: string;
  readonly environment: string;
  readonly stage: Stage;
  readonly tier: Tier;
  readonly stamp: ConstructStamp;
  readonly labels: LabelFacts;
  readonly namespace: string;
  readonly responder: ResponderSpec;
  readonly objectives: readonly ObjectiveSpec[];
  readonly policy: PolicySpec;
  readonly backends: readonly BackendSpec[];
}

/** The settings of one kind of backend. */
export type SettingsOf<B extends TelemetryBackend> = Extract<TelemetrySettings, { readonly backend: B }>;
