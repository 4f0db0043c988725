import { Environment } from '../../core/environment/environment';
import { Owner } from '../../core/owner';
import { Tier } from '../../core/tier';
import { Cpu } from '../../core/units/cpu';
import { Duration } from '../../core/units/duration';
import { Money } from '../../core/units/money';
import { Size } from '../../core/units/size';
import { Slo } from '../slo-alert-set';
import { Recovery } from './dependencies/data-props';
import { Dependency } from './dependencies/dependency';
import { Caller } from './network/caller';
import { Exposure } from './network/exposure';
import { PavedServiceDifferences } from './operations/environments/differences';
import { Container } from './workload/containers/container';
import { Drain } from './workload/containers/drain';
import { ServiceKind } from './workload/kind/service-kind';
import { Scaling } from './workload/scaling/scaling';

/** What a service says of itself. */
export interface PavedServiceProps {
  /** Who answers for it. */
  readonly owner: Owner;
  /** How much an outage hurts; decides the defaults below. */
  readonly tier: Tier;
  /** The container image, by digest: `registry.example/checkout@sha256:…`. A tag beside the digest is for people only. */
  readonly image: string;
  /**
   * What kind of workload it is.
   * @default ServiceKind.web()
   */
  readonly kind?: ServiceKind;
  /**
   * The port that the container listens on, from 1024 to 65535: a process that is not root cannot listen below. A web service
   * must have one; a worker may, for its probes.
   * @default - none
   */
  readonly port?: number;
  /**
   * The program to run instead of the image's entry point. Kubernetes puts variables of `config` where `$(NAME)` stands.
   * @default - the image's
   */
  readonly command?: string[];
  /**
   * Arguments of the program. Kubernetes puts variables of `config` where `$(NAME)` stands.
   * @default - the image's
   */
  readonly args?: string[];
  /**
   * What it needs, and where it may go: services, what lies outside of the cluster, and what it keeps data in.
   * @default - nowhere but DNS and the endpoint of its own identity
   */
  readonly dependencies?: Dependency[];
  /**
   * Who may call it.
   * @default - nobody
   */
  readonly callers?: Caller[];
  /**
   * How it is reached from outside of the cluster, by TLS.
   * @default - it is not: only declared callers within the cluster reach it
   */
  readonly expose?: Exposure;
  /**
   * Path that answers 200 when the service can take requests, such as `/healthz`.
   * @default - ready when the port accepts a connection
   */
  readonly healthPath?: string;
  /**
   * Path that answers 200 unless the process is stuck for good; it is restarted after a minute without that. It should look at
   * nothing but the process itself: one that looks at a database restarts every replica when the database is slow.
   * @default - never restarted while it runs
   */
  readonly livenessPath?: string;
  /**
   * Longest time that it needs to start, from 5 seconds to 1 hour: whole seconds. A replica that takes longer is started again.
   * @default Duration.minutes(5)
   */
  readonly startsWithin?: Duration;
  /**
   * Environment variables, up to 1 MiB in all. Not for secrets: everybody who can read the state or the cluster sees them.
   * @default - none
   */
  readonly config?: Record<string, string>;
  /**
   * Plain configuration files by absolute path, up to 1 MiB in all, read-only. Not for secrets.
   * @default - none
   */
  readonly files?: Record<string, string>;
  /**
   * Directories by absolute path that it may write to, with the most each may hold; a replica that exceeds it is evicted. They
   * are empty when it starts. `/tmp` is always there, of 1 GiB unless it is said here.
   * @default - /tmp alone
   */
  readonly scratch?: Record<string, Size>;
  /**
   * Containers that run to their end, one after another, before it starts.
   * @default - none
   */
  readonly initContainers?: Container[];
  /**
   * Containers that run along with it. They start with it, in no order, and stop with it.
   * @default - none
   */
  readonly sidecars?: Container[];
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
   * @default - by stage and tier, more of them by CPU
   */
  readonly scaling?: Scaling;
  /**
   * Longest time that it needs to finish its requests after SIGTERM, from 1 second to 1 hour. It must go on answering
   * for some seconds after the signal, while load balancers learn that it is going.
   * @default Duration.seconds(30)
   */
  readonly gracePeriod?: Duration;
  /**
   * How a replica is taken out of traffic before SIGTERM, for a service that stops at the signal and cannot be told to wait.
   * @default - not at all: the service goes on answering for some seconds after SIGTERM
   */
  readonly drain?: Drain;
  /**
   * What it promises: 1 to 20 objectives, which the platform's telemetry measures. They become a `SloAlertSet`.
   * @default - nothing; policy asks for an objective from tiers 0 and 1 in production
   */
  readonly slos?: Slo[];
  /**
   * What may be lost of its data, and how long that may be gone, when a zone fails. Checked against what its tier and stage
   * give, and recorded in the evidence.
   * @default - nothing is promised
   */
  readonly recovery?: Recovery;
  /**
   * What it may cost in a month, more than nothing. Recorded; nothing watches the bill yet.
   * @default - no budget
   */
  readonly budget?: Money;
  /**
   * The system that it is a part of, as the catalogue groups services: lower-case letters, digits and hyphens, at most 63.
   * @default - none
   */
  readonly system?: string;
  /**
   * What is other in an environment, by its name: one definition, and its differences in one place.
   * @default - the same everywhere, but for what tier and stage decide
   */
  readonly environments?: Record<string, PavedServiceDifferences>;
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
