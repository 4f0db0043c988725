import { Signer } from '../core/supply-chain/signer';
import {
  checkKind,
  checkKnownProps,
  checkList,
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
   * Who may have signed the images: one of them must have. Recorded for each service; nothing verifies a signature at synth.
   * @default - nobody is named
   */
  readonly signers?: Signer[];
}

const SETTINGS: PropNames<ServiceSettings> = { trustedRegistries: true, signers: true };
const REGISTRY: TextForm = {
  pattern: /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/,
  maxLength: 255,
  words: 'the beginning of an image, such as registry.acme.example/shop',
};

/** Says what is wrong with what a platform decides for its services. */
export function checkServiceSettings(problems: Problems, prop: string, settings: ServiceSettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { trustedRegistries = [], signers = [] } = settings;
  if (checkList(problems, `${prop}.trustedRegistries`, trustedRegistries)) {
    trustedRegistries.forEach((each, index) =>
      checkText(problems, `${prop}.trustedRegistries[${index}]`, each, REGISTRY),
    );
  }
  if (checkList(problems, `${prop}.signers`, signers)) {
    signers.forEach((each, index) => checkKind(problems, `${prop}.signers[${index}]`, each, 'Signer'));
  }
}
