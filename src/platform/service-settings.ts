import {
  checkKnownProps,
  checkList,
  checkObject,
  checkText,
  describeValue,
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
   * Whether a plan fails while the last rollout of a service has not completed. Without it an apply that failed is followed by
   * plans that show no change. It reads each Deployment from the cluster at plan.
   * @default true
   */
  readonly rolloutCheck?: boolean;
}

const SETTINGS: PropNames<ServiceSettings> = { trustedRegistries: true, rolloutCheck: true };
const REGISTRY: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/,
  maxLength: 255,
  words: 'the beginning of an image, such as registry.acme.example/shop',
};

/** Says what is wrong with what a platform decides for its services. */
export function checkServiceSettings(problems: Problems, prop: string, settings: ServiceSettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { trustedRegistries = [], rolloutCheck } = settings;
  if (rolloutCheck !== undefined && typeof rolloutCheck !== 'boolean') {
    problems.add(`${prop}.rolloutCheck must be true or false, got ${describeValue(rolloutCheck)}`);
  }
  if (checkList(problems, `${prop}.trustedRegistries`, trustedRegistries)) {
    trustedRegistries.forEach((each, index) =>
      checkText(problems, `${prop}.trustedRegistries[${index}]`, each, REGISTRY),
    );
  }
}
