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
  /** How it runs: `web`, `worker`, `cron-job` or `job`. Only the first has an address. */
  readonly workload?: string;
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
  readonly dependencies?: readonly StatedDependency[];
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

/** What may be lost of a service's data, and how long that may be gone, beside what can be had. */
export interface RecoveryEntry {
  readonly kind: 'recovery';
  readonly path: string;
  readonly environment: string;
  readonly service: string;
  /** What the service calls its data. */
  readonly dependency: string;
  readonly rpoMinutes?: number;
  readonly rtoMinutes?: number;
  readonly possibleRpoMinutes: number;
  /** Absent where nothing can be promised: the data is gone until its zone is back. */
  readonly possibleRtoMinutes?: number;
}

/** How far a service is kept apart on the network, and whom it lets in. */
export interface NetworkEntry {
  readonly kind: 'network';
  readonly path: string;
  readonly environment: string;
  readonly service: string;
  readonly team: string;
  /** `audit`, `ingress` or `egress`: which directions the network policies hold for. */
  readonly isolation: string;
  /** What enforces the policies, as the facts of the environment have it; absent: unknown. */
  readonly engine?: string;
  /** Services that it says may call it. */
  readonly callers: readonly string[];
  /** Namespaces of which it says that everything in them may call it. */
  readonly callerNamespaces: readonly string[];
}

/** What a service depends on. */
export interface StatedDependency {
  readonly kind: string;
  readonly name: string;
  /** The service that has it, where it is another one. */
  readonly ownedBy?: string;
}

/** A call that a service says it makes to another one. */
export interface CallEntry {
  readonly kind: 'call';
  readonly path: string;
  readonly environment: string;
  readonly service: string;
  readonly team: string;
  readonly callee: string;
  /** Absent: it is the team that the app knows the callee to be of. */
  readonly calleeTeam?: string;
  /** Whether this opens the callee, too, where the app has it. */
  readonly opensCallee: boolean;
}

/** What a service calls that is outside of the cluster. */
export interface ExternalEntry {
  readonly kind: 'external';
  readonly path: string;
  readonly environment: string;
  readonly service: string;
  readonly team: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly ports: readonly number[];
  readonly ranges: readonly string[];
  /** What keeps the service to it: `host names`, `ranges` or `nothing`. */
  readonly confinedBy: string;
}

/** How a service is reached from outside of the cluster. */
export interface ExposureEntry {
  readonly kind: 'exposure';
  readonly path: string;
  readonly environment: string;
  readonly service: string;
  readonly team: string;
  readonly host: string;
  /** `internet` or `internal`. */
  readonly reach: string;
  /** Who gets through. */
  readonly ranges: readonly string[];
  /** The kind of way in: `gateway`, … */
  readonly entryPoint: string;
}

/** What a construct states of itself beside its Terraform. */
export type CatalogueEntry =
  | StateEntry
  | TeamEntry
  | ServiceEntry
  | SettingsEntry
  | SloEntry
  | NetworkEntry
  | CallEntry
  | ExternalEntry
  | ExposureEntry
  | RecoveryEntry;
