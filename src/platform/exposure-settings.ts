import { HOST_NAME } from '../core/naming';
import { checkRanges } from '../core/network';
import {
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  Problems,
  PropNames,
} from '../core/validation';
import { EntryPoint } from './entry-point';

/** How services are reached from outside of the cluster. */
export interface ExposureSettings {
  /** The domains that services may take their hosts from: `acme.example` allows `shop.acme.example`, and itself. */
  readonly domains: string[];
  /**
   * The way in from the internet.
   * @default - none: a service that asks to be on the internet is refused
   */
  readonly internet?: EntryPoint;
  /**
   * The way in from the company's own network.
   * @default - none: a service that asks to be reached from there is refused
   */
  readonly internal?: EntryPoint;
  /**
   * Address ranges of the company's own network.
   * @default - the private ranges of RFC 1918: 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16
   */
  readonly internalRanges?: string[];
}

const SETTINGS: PropNames<ExposureSettings> = { domains: true, internet: true, internal: true, internalRanges: true };

/** Says what is wrong with how services are reached. */
export function checkExposureSettings(problems: Problems, prop: string, settings: ExposureSettings | undefined): void {
  if (settings === undefined || !checkObject(problems, prop, settings)) return;
  checkKnownProps(problems, prop, settings, SETTINGS);
  const { domains, internalRanges } = settings;
  if (checkList(problems, `${prop}.domains`, domains, "domains: ['acme.example']")) {
    domains.forEach((each, index) => checkText(problems, `${prop}.domains[${index}]`, each, HOST_NAME));
  }
  checkOptionalKind(problems, `${prop}.internet`, settings.internet, 'EntryPoint');
  checkOptionalKind(problems, `${prop}.internal`, settings.internal, 'EntryPoint');
  if (internalRanges !== undefined) checkRanges(problems, `${prop}.internalRanges`, internalRanges);
}
