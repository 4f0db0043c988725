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

/** What a construct states of itself beside its Terraform. */
export type CatalogueEntry = StateEntry | TeamEntry | ServiceEntry;
