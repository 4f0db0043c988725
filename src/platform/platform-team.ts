import { ServiceSettings } from './service-settings';

/** Whom a service team asks for what only the platform may decide, as the fix of an error names them. */
export function platformTeam(settings: Pick<ServiceSettings, 'contact'> | undefined): string {
  return settings?.contact === undefined ? 'the platform team' : `the platform team (${settings.contact})`;
}
