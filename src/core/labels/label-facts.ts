import { DataClassification } from '../data-classification';
import { Stage } from '../stage';
import { Tier } from '../tier';
import { ConstructStamp } from '../versions/versioned-construct';

/** What is said of every resource, whatever system it lives in. */
export interface LabelFacts {
  readonly organization: string;
  readonly environment: string;
  readonly stage: Stage;
  readonly team?: string;
  readonly service?: string;
  /** The part of a service, such as `web`. */
  readonly component?: string;
  readonly tier?: Tier;
  readonly costCentre?: string;
  readonly dataClassification?: DataClassification;
  readonly stamp?: ConstructStamp;
  /** Labels the user adds; legal in every system and in nobody's way. */
  readonly custom?: Readonly<Record<string, string>>;
}
