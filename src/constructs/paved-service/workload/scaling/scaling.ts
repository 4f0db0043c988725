import { Percent } from '../../../../core/units/percent';
import { ScalingMetric } from './scaling-metric';
import { ScalingTrigger } from './scaling-trigger';

/** How many replicas a service runs, and when it runs more. */
export interface Scaling {
  /**
   * Fewest replicas, from 1 to 1,000; a worker with `triggers` may go down to 0.
   * @default - by stage and tier: in production 3, 2, 2 and 1; in staging 2, 2, 1 and 1; in dev 1
   */
  readonly min?: number;
  /**
   * Most replicas, from `min` to 1,000.
   * @default - by stage and tier: in production 30, 20, 10 and 4; in staging 4; in dev 2; never less than `min`
   */
  readonly max?: number;
  /**
   * Average CPU use, as a share of `cpu`, above which replicas are added: 1 to 100 %.
   * @default Percent.of(70)
   */
  readonly cpuTarget?: Percent;
  /**
   * Average memory use, as a share of `memory`, above which replicas are added: 1 to 100 %. For services whose memory
   * falls again with their load; that of most runtimes does not, and they would never scale down.
   * @default - memory does not count
   */
  readonly memoryTarget?: Percent;
  /**
   * Metrics by which replicas are counted too: that with the most replicas wins. At most 10.
   * @default - none
   */
  readonly metrics?: ScalingMetric[];
  /**
   * Events by which KEDA counts replicas, beside CPU and memory; it then makes the autoscaler. At most 10.
   * @default - none
   */
  readonly triggers?: ScalingTrigger[];
}
