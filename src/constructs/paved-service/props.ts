import { Environment } from '../../core/environment/environment';
import { Owner } from '../../core/owner';
import { Tier } from '../../core/tier';
import { Cpu } from '../../core/units/cpu';
import { Duration } from '../../core/units/duration';
import { Percent } from '../../core/units/percent';
import { Size } from '../../core/units/size';
import { Slo } from '../slo-alert-set';
import { Dependency } from './dependencies/dependency';
import { Caller } from './network/caller';

/** How many replicas a service runs, and when it runs more. */
export interface Scaling {
  /**
   * Fewest replicas, from 1 to 1,000.
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
}

/** What a service says of itself. */
export interface PavedServiceProps {
  /** Who answers for it. */
  readonly owner: Owner;
  /** How much an outage hurts; decides the defaults below. */
  readonly tier: Tier;
  /** The container image, by digest: `registry.example/checkout@sha256:…`. A tag beside the digest is for people only. */
  readonly image: string;
  /** The port that the container listens on, from 1024 to 65535: a process that is not root cannot listen below. */
  readonly port: number;
  /**
   * Where it may go: the services it calls.
   * @default - nowhere but DNS and the endpoint of its own identity
   */
  readonly dependencies?: Dependency[];
  /**
   * Who may call it.
   * @default - nobody
   */
  readonly callers?: Caller[];
  /**
   * Path that answers 200 when the service can take requests, such as `/healthz`.
   * @default - ready when the port accepts a connection
   */
  readonly healthPath?: string;
  /**
   * Environment variables, up to 1 MiB in all. Not for secrets: everybody who can read the state or the cluster sees them.
   * @default - none
   */
  readonly config?: Record<string, string>;
  /**
   * CPU that each replica is sure to get. It may use more when the node has it: there is no limit, which would throttle it.
   * @default Cpu.millis(250)
   */
  readonly cpu?: Cpu;
  /**
   * Memory of each replica: what it is sure to get, and what it is ended for exceeding.
   * @default Size.mebibytes(512)
   */
  readonly memory?: Size;
  /**
   * How many replicas it runs.
   * @default - by stage and tier
   */
  readonly scaling?: Scaling;
  /**
   * Longest time that it needs to finish its requests after SIGTERM, from 1 second to 1 hour. It must go on answering
   * for some seconds after the signal, while load balancers learn that it is going.
   * @default Duration.seconds(30)
   */
  readonly gracePeriod?: Duration;
  /**
   * What it promises: 1 to 20 objectives, which the platform's telemetry measures. They become a `SloAlertSet`.
   * @default - nothing; policy asks for an objective from tiers 0 and 1 in production
   */
  readonly slos?: Slo[];
  /**
   * The port that answers with its metrics in the format of Prometheus, from 1024 to 65535; may be `port`.
   * @default - it offers none to be collected
   */
  readonly metricsPort?: number;
  /**
   * The path on `metricsPort`.
   * @default /metrics
   */
  readonly metricsPath?: string;
  /**
   * Numeric user (and group) that the container runs as, from 1 to 2,147,483,647; never root.
   * @default 65532 - the `nonroot` user of distroless images, which others run under as well
   */
  readonly user?: number;
  /**
   * Labels beside Roadbed's own: AWS tags, Google Cloud labels, Kubernetes labels and Datadog tags at once, so legal in all four.
   * @default - the platform's
   */
  readonly labels?: Record<string, string>;
  /**
   * The environment, in a plain TerraformStack only.
   * @default - the environment of the EnvironmentStack
   */
  readonly environment?: Environment;
  /**
   * Another version of this construct than the baseline names, such as `1.0`, or `2.0-preview`.
   * @default - the version that the baseline names
   */
  readonly version?: string;
}
