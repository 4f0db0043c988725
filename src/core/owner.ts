import { DataClassification } from './data-classification';
import { OnCall } from './on-call';

/** Who answers for a thing, and what they need to know when it breaks. */
export interface Owner {
  /** The team: lower-case letters, digits and hyphens. Also the name of its Kubernetes namespace. */
  readonly team: string;
  /**
   * Where the runbook is: an https URL. Services of tier 0 and 1 must have one.
   * @default - none
   */
  readonly runbook?: string;
  /**
   * Who is called. Services of tier 0 and 1 must have somebody, here or on the platform.
   * @default - the platform's `onCall`
   */
  readonly onCall?: OnCall;
  /**
   * Who pays: the cost centre's code, up to 63 letters, digits, hyphens and underscores.
   * @default - none
   */
  readonly costCentre?: string;
  /**
   * How sensitive the data is.
   * @default DataClassification.INTERNAL
   */
  readonly dataClassification?: DataClassification;
}
