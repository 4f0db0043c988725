import { Signer } from '../core/supply-chain/signer';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  closestName,
  describeValue,
  Problems,
  PropNames,
  TextForm,
} from '../core/validation';
import { checkExposureSettings, ExposureSettings } from './exposure-settings';
import { Isolation } from './isolation';
import { ObjectDelivery } from './object-delivery';
import { SecretStore } from './secret-store';
import { checkSharedConfig } from './shared-config';

/** What the platform team decides for every service; a service team never sees it. */
export interface ServiceSettings {
  /**
   * Where service teams ask for what only the platform may decide, as errors name it: a channel, an address or a URL of one
   * line, up to 200 characters, such as `#platform-help`.
   * @default - errors name the platform team, and not where it is found
   */
  readonly contact?: string;
  /**
   * The registries that images may come from, each as images begin: `registry.acme.example/shop`.
   * @default - any
   */
  readonly trustedRegistries?: string[];
  /**
   * How far services are kept apart on the network.
   * @default Isolation.EGRESS
   */
  readonly isolation?: Isolation;
  /**
   * How objects of custom resource definitions get into the cluster.
   * @default ObjectDelivery.kubernetesManifest()
   */
  readonly objectDelivery?: ObjectDelivery;
  /**
   * How services are reached from outside of the cluster.
   * @default - they are not: a service that asks for it is refused
   */
  readonly exposure?: ExposureSettings;
  /**
   * Where secrets are kept that services ask for with `Dependency.secret`.
   * @default - none: no service can ask for one
   */
  readonly secretStore?: SecretStore;
  /**
   * Whether a plan fails while the last rollout of a service has not completed. Without it an apply that failed is followed by
   * plans that show no change. It reads each Deployment from the cluster at plan.
   * @default true
   */
  readonly rolloutCheck?: boolean;
  /**
   * The image, by digest, of the job that makes a service's user in its database; what it must hold is in docs/platform.md.
   * @default - none; services have no databases
   */
  readonly databaseBootstrapImage?: string;
  /**
   * Who may have signed the images: one of them must have. Recorded for each service; nothing verifies a signature at synth.
   * @default - nobody is named
   */
  readonly signers?: Signer[];
  /**
   * Environment variables that every service gets, such as `LOG_FORMAT: 'json'`; a service's own `config` wins.
   * @default - none
   */
  readonly config?: Record<string, string>;
  /**
   * Whether every service has a dashboard of its golden signals in the backends that show some: Datadog, and Grafana where
   * `Telemetry.prometheus` names its namespace.
   * @default true
   */
  readonly dashboards?: boolean;
  /**
   * What holds in one environment instead, by its name: each setting that is given there replaces the one above.
   * @default - the same everywhere
   */
  readonly environments?: Record<string, ServiceSettings>;
}

const SETTINGS: PropNames<ServiceSettings> = {
  contact: true,
  trustedRegistries: true,
  signers: true,
  databaseBootstrapImage: true,
  isolation: true,
  objectDelivery: true,
  exposure: true,
  secretStore: true,
  rolloutCheck: true,
  config: true,
  dashboards: true,
  environments: true,
};

const REGISTRY: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/,
  maxLength: 255,
  words: 'the beginning of an image, such as registry.acme.example/shop',
};

const CONTACT: TextForm = {
  pattern: /^[^\p{C}\p{Z}]([^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}])?$/u,
  maxLength: 200,
  words: 'where to ask, in one line, such as "#platform-help"',
};

const IMAGE_BY_DIGEST: TextForm = {
  pattern: /^[a-z0-9][a-z0-9._:/-]*@sha256:[0-9a-f]{64}$/,
  maxLength: 512,
  words: 'an image by digest, such as registry.acme.example/platform/bootstrap@sha256:…',
};

/** Says what is wrong with what a platform decides for its services. */
export function checkServiceSettings(
  problems: Problems,
  prop: string,
  settings: ServiceSettings | undefined,
  environments: readonly string[],
): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { trustedRegistries = [], signers = [], rolloutCheck, dashboards, databaseBootstrapImage } = settings;
  if (settings.contact !== undefined) checkText(problems, `${prop}.contact`, settings.contact, CONTACT);
  if (databaseBootstrapImage !== undefined) {
    checkText(problems, `${prop}.databaseBootstrapImage`, databaseBootstrapImage, IMAGE_BY_DIGEST);
  }
  checkOptionalKind(problems, `${prop}.secretStore`, settings.secretStore, 'SecretStore');
  checkSwitch(problems, `${prop}.rolloutCheck`, rolloutCheck);
  checkSwitch(problems, `${prop}.dashboards`, dashboards);
  checkSharedConfig(problems, `${prop}.config`, settings.config);
  if (checkList(problems, `${prop}.trustedRegistries`, trustedRegistries)) {
    trustedRegistries.forEach((each, index) =>
      checkText(problems, `${prop}.trustedRegistries[${index}]`, each, REGISTRY),
    );
  }
  if (checkList(problems, `${prop}.signers`, signers)) {
    signers.forEach((each, index) => checkKind(problems, `${prop}.signers[${index}]`, each, 'Signer'));
  }
  checkIsolation(problems, `${prop}.isolation`, settings.isolation);
  checkOptionalKind(problems, `${prop}.objectDelivery`, settings.objectDelivery, 'ObjectDelivery');
  checkExposureSettings(problems, `${prop}.exposure`, settings.exposure);
  checkDifferences(problems, `${prop}.environments`, settings.environments, environments);
}

/** What holds for the services of one environment. */
export function settingsIn(settings: ServiceSettings, environment: string): ServiceSettings {
  const { environments = {}, ...everywhere } = settings;
  return { ...everywhere, ...environments[environment] };
}

function checkSwitch(problems: Problems, prop: string, value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return;
  problems.add(`${prop} must be true or false, got ${describeValue(value)}`);
}

function checkIsolation(problems: Problems, prop: string, isolation: unknown): void {
  if (isolation === undefined || Object.values(Isolation).some((each) => each === isolation)) return;
  problems.add(`${prop} must be Isolation.AUDIT, INGRESS or EGRESS, got ${describeValue(isolation)}`);
}

function checkDifferences(
  problems: Problems,
  prop: string,
  differences: Readonly<Record<string, ServiceSettings>> | undefined,
  environments: readonly string[],
): void {
  if (differences === undefined || !checkObject(problems, prop, differences)) return;
  for (const [name, settings] of Object.entries(differences)) {
    if (!environments.includes(name)) {
      const near = closestName(name, environments);
      problems.add(
        `${prop} must name environments of the platform (${environments.join(', ')}), got ${describeValue(name)}`,
        near === undefined ? undefined : `did you mean "${near}"?`,
      );
    }
    if (settings?.environments !== undefined) {
      problems.add(`${prop}.${name}.environments must not be given: an environment holds no others`, 'leave it out');
      continue;
    }
    checkServiceSettings(problems, `${prop}.${name}`, settings, environments);
  }
}
