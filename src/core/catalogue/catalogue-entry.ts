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
  /** What runs: repository and tag, without the digest. */
  readonly image?: string;
  /** What runs: `sha256:…`. */
  readonly digest?: string;
  /** The one of the platform's trusted registries that the image comes from. */
  readonly trustedRegistry?: string;
  /** Who may have signed the image. */
  readonly signers?: readonly string[];
  /** What it may cost in a month: `1200.00 EUR`. */
  readonly budget?: string;
  /** Recovery point objective. */
  readonly rpoMinutes?: number;
  /** Recovery time objective. */
  readonly rtoMinutes?: number;
  /** Where its error-budget policy is published. */
  readonly errorBudgetPolicy?: string;
  /** The system that it is a part of. */
  readonly system?: string;
  /** What it needs to do its work. */
  readonly dependencies?: readonly { readonly kind: string; readonly name: string }[];
  /** `PavedService@1.0`. */
  readonly construct: string;
}

/** What was decided for a service in an environment, as flat text: `scaling.min` → `2`. */
export interface SettingsEntry {
  readonly kind: 'settings';
  readonly path: string;
  readonly environment: string;
  readonly stage: Stage;
  readonly service: string;
  readonly settings: Readonly<Record<string, string>>;
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
  readonly rows: readonly SloRowEntry[];
  /** `SloAlertSet@1.0`. */
  readonly construct: string;
}

/** What a construct states of itself beside its Terraform. */
export type CatalogueEntry = StateEntry | TeamEntry | ServiceEntry | SettingsEntry | SloEntry;
