import { Cpu } from '../../../../core/units/cpu';
import { Duration } from '../../../../core/units/duration';
import { Money } from '../../../../core/units/money';
import { Size } from '../../../../core/units/size';
import { Slo } from '../../../slo-alert-set';
import { Recovery } from '../../dependencies/data-props';
import { Dependency } from '../../dependencies/dependency';
import { Caller } from '../../network/caller';
import { Exposure } from '../../network/exposure';
import { Scaling } from '../../workload/scaling/scaling';

/**
 * What is other in one environment. What is named here replaces the prop of that name; of `config`, variable by variable.
 * What a service is (its owner, tier, port and user) is the same everywhere.
 */
export interface PavedServiceDifferences {
  /**
   * The container image, by digest.
   * @default - the service's
   */
  readonly image?: string;
  /**
   * Environment variables that are other here, or only here.
   * @default - the service's
   */
  readonly config?: Record<string, string>;
  /**
   * CPU that each replica is sure to get.
   * @default - the service's
   */
  readonly cpu?: Cpu;
  /**
   * Memory of each replica.
   * @default - the service's
   */
  readonly memory?: Size;
  /**
   * How many replicas it runs.
   * @default - the service's
   */
  readonly scaling?: Scaling;
  /**
   * Longest time that it needs to finish its requests after SIGTERM.
   * @default - the service's
   */
  readonly gracePeriod?: Duration;
  /**
   * Where it may go.
   * @default - the service's
   */
  readonly dependencies?: Dependency[];
  /**
   * Who may call it.
   * @default - the service's
   */
  readonly callers?: Caller[];
  /**
   * How it is reached from outside of the cluster: a host is that of one environment only.
   * @default - the service's
   */
  readonly expose?: Exposure;
  /**
   * What it promises.
   * @default - the service's
   */
  readonly slos?: Slo[];
  /**
   * What it may cost in a month.
   * @default - the service's
   */
  readonly budget?: Money;
  /**
   * What is promised for a disaster.
   * @default - the service's
   */
  readonly recovery?: Recovery;
}
