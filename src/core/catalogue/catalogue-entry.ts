import { DataClassification } from '../data-classification';
import { Stage } from '../stage';
import { Tier } from '../tier';

/** A Terraform state. */
export interface StateEntry {
  readonly kind: 'state';
  /** Path of the stack's construct. */
  readonly path: string;
  readonly environment: string;
  /** Where the state is kept. */
  readonly location: string;
  /** Its key in that place. */
  readonly key: string;
}

/** A team's place in an environment. */
export interface TeamEntry {
  readonly kind: 'team';
  readonly path: string;
  readonly environment: string;
  readonly team: string;
}

/** A service in an environment, and what people need to know of it. */
export interface ServiceEntry {
  readonly kind: 'service';
  readonly path: string;
  readonly environment: string;
  readonly stage: Stage;
  readonly service: string;
  readonly team: string;
  readonly tier: Tier;
  readonly dataClassification: DataClassification;
  readonly runbook?: string;
  readonly onCall?: string;
  /** `PavedService@1.0`. */
  readonly construct: string;
}

/** A row of burn-rate alerting, as the catalogue lists it. */
export interface SloRowEntry {
  readonly name: string;
  readonly severity: string;
  /** In percent. */
  readonly budget: number;
  readonly longMinutes: number;
  readonly shortMinutes: number;
  readonly factor: number;
  /** How long until it fires, in minutes, when everything fails, a tenth does, and a tenth more than the budget allows; absent: never. */
  readonly detectionMinutes: { readonly outage?: number; readonly tenth?: number; readonly slowBurn?: number };
  /** How long it fires on after the errors end, in minutes. */
  readonly resetMinutes: { readonly outage?: number; readonly tenth?: number; readonly slowBurn?: number };
}

/** A row as a backend really has it. */
export interface SloMadeRowEntry {
  readonly name: string;
  readonly longMinutes: number;
  readonly shortMinutes: number;
  /** In percent. */
  readonly budget: number;
  readonly factor: number;
  /** False where the backend looks back less far than was asked: the burn rate is the same, its windows are shorter. */
  readonly asAsked: boolean;
}

/** What became on a backend of the alerts of an objective. One that only measures has none. */
export interface SloAlertingEntry {
  readonly backend: string;
  readonly notifies: boolean;
  readonly rows: readonly SloMadeRowEntry[];
  /** Shares of the budget that alert, in percent. */
  readonly budgetAlerts: readonly number[];
  /** Whether it alerts when nothing is measured. */
  readonly notMeasured: boolean;
  /** Whether it alerts on sustained failures at low traffic. */
  readonly sustainedFailures: boolean;
  /** Whether rows wait for a number of events. */
  readonly waitsForEvents: boolean;
}

/** A service level objective. */
export interface SloEntry {
  readonly kind: 'slo';
  readonly path: string;
  readonly environment: string;
  readonly stage: Stage;
  readonly service: string;
  readonly team: string;
  readonly tier: Tier;
  readonly name: string;
  readonly description: string;
  /** What it is about: `availability`, `latency`, … */
  readonly sli: string;
  /** In percent. */
  readonly target: number;
  readonly window: string;
  /** How long everything may fail within the window, in minutes. */
  readonly budgetMinutes: number;
  /** The backends that measure it; the first one notifies. */
  readonly backends: readonly string[];
  /** The rows as they were asked for. */
  readonly rows: readonly SloRowEntry[];
  /** What each backend made of them. */
  readonly alerting: readonly SloAlertingEntry[];
  /** `SloAlertSet@1.0`. */
  readonly construct: string;
}

/** What a construct states of itself beside its Terraform. */
export type CatalogueEntry = StateEntry | TeamEntry | ServiceEntry | SloEntry;
