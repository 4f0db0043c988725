import { ENVIRONMENT_VARIABLE } from '../core/naming';
import { TELEMETRY_VARIABLES } from '../core/telemetry/telemetry-variables';
import {
  checkKnownProps,
  checkList,
  checkLiteral,
  describeValue,
  checkObject,
  checkText,
  Problems,
  PropNames,
  TextForm,
} from '../core/validation';

/** What the platform team decides for every service; a service team never sees it. */
export interface ServiceSettings {
  /**
   * The registries that images may come from, each as images begin: `registry.acme.example/shop`.
   * @default - any
   */
  readonly trustedRegistries?: string[];
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
}

const SETTINGS: PropNames<ServiceSettings> = { trustedRegistries: true, config: true, dashboards: true };
const REGISTRY: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/,
  maxLength: 255,
  words: 'the beginning of an image, such as registry.acme.example/shop',
};

/** Says what is wrong with what a platform decides for its services. */
export function checkServiceSettings(problems: Problems, prop: string, settings: ServiceSettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { trustedRegistries = [] } = settings;
  if (checkList(problems, `${prop}.trustedRegistries`, trustedRegistries)) {
    trustedRegistries.forEach((each, index) =>
      checkText(problems, `${prop}.trustedRegistries[${index}]`, each, REGISTRY),
    );
  }
  checkSharedConfig(problems, `${prop}.config`, settings.config);
  if (settings.dashboards !== undefined && typeof settings.dashboards !== 'boolean') {
    problems.add(`${prop}.dashboards must be true or false, got ${describeValue(settings.dashboards)}`);
  }
}

function checkSharedConfig(problems: Problems, prop: string, config: ServiceSettings['config']): void {
  if (config === undefined || !checkObject(problems, prop, config, "{ LOG_FORMAT: 'json' }")) return;
  for (const [name, value] of Object.entries(config) as [string, unknown][]) {
    const named = `${prop}[${describeValue(name)}]`;
    checkText(problems, `${prop} key`, name, ENVIRONMENT_VARIABLE);
    if (TELEMETRY_VARIABLES.includes(name)) {
      problems.add(
        `${named} must be left to the facts of each environment`,
        'otlpEndpoint, datadogAgentHost, datadogCsi',
      );
    } else if (checkLiteral(problems, named, value) && typeof value !== 'string') {
      problems.add(`${named} must be a string, got ${describeValue(value)}`, 'put it in quotes');
    }
  }
}
