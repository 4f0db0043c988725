import { Cpu } from '../../core/units/cpu';
import { Size } from '../../core/units/size';
import { EnvironmentStackProps } from '../environment-stack';

/** How much of a cluster a team may ask for at once. */
export interface TeamQuota {
  /**
   * CPU requests of all pods together.
   * @default - 16, 32 and 128 cores in dev, staging and prod
   */
  readonly cpu?: Cpu;
  /**
   * Memory requests, and likewise limits, of all pods together.
   * @default - 64, 128 and 512 GiB in dev, staging and prod
   */
  readonly memory?: Size;
  /**
   * Pods, from 1 to 10,000.
   * @default - 100, 200 and 600 in dev, staging and prod
   */
  readonly pods?: number;
}

/** What a team's place in an environment says of itself. */
export interface TeamStackProps extends EnvironmentStackProps {
  /** The team: lower-case letters, digits and hyphens, at most 63. Also the name of its namespace. */
  readonly team: string;
  /**
   * How much of the cluster the team may ask for at once.
   * @default - by stage
   */
  readonly quota?: TeamQuota;
  /**
   * Another version of this construct than the baseline names, such as `1.0`.
   * @default - the version that the baseline names
   */
  readonly version?: string;
}
