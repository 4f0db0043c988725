import {
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  Problems,
  PropNames,
  TextForm,
} from '../core/validation';
import { SecretStore } from './secret-store';

/** What the platform team decides for every service; a service team never sees it. */
export interface ServiceSettings {
  /**
   * The registries that images may come from, each as images begin: `registry.acme.example/shop`.
   * @default - any
   */
  readonly trustedRegistries?: string[];
  /**
   * Where secrets are kept that services ask for with `Dependency.secret`.
   * @default - none: no service can ask for one
   */
  readonly secretStore?: SecretStore;
  /**
   * The image, by digest, of the job that makes a service's user in its database; what it must hold is in docs/platform.md.
   * @default - none; services have no databases
   */
  readonly databaseBootstrapImage?: string;
}

const SETTINGS: PropNames<ServiceSettings> = {
  trustedRegistries: true,
  secretStore: true,
  databaseBootstrapImage: true,
};
const REGISTRY: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/,
  maxLength: 255,
  words: 'the beginning of an image, such as registry.acme.example/shop',
};

const IMAGE_BY_DIGEST: TextForm = {
  pattern: /^[a-z0-9][a-z0-9._:/-]*@sha256:[0-9a-f]{64}$/,
  maxLength: 512,
  words: 'an image by digest, such as registry.acme.example/platform/bootstrap@sha256:…',
};

/** Says what is wrong with what a platform decides for its services. */
export function checkServiceSettings(problems: Problems, prop: string, settings: ServiceSettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { trustedRegistries = [], databaseBootstrapImage } = settings;
  if (databaseBootstrapImage !== undefined) {
    checkText(problems, `${prop}.databaseBootstrapImage`, databaseBootstrapImage, IMAGE_BY_DIGEST);
  }
  checkOptionalKind(problems, `${prop}.secretStore`, settings.secretStore, 'SecretStore');
  if (checkList(problems, `${prop}.trustedRegistries`, trustedRegistries)) {
    trustedRegistries.forEach((each, index) =>
      checkText(problems, `${prop}.trustedRegistries[${index}]`, each, REGISTRY),
    );
  }
}
