import { SettingsEntry } from '../../../core/catalogue';
import { PavedServiceSpec } from '../spec';
import { dataSettings } from './settings/data-settings';
import { networkSettings, telemetrySettings } from './settings/network-settings';
import { settingsOf } from './settings/settings';
import { workloadSettings } from './settings/workload-settings';

/**
 * What was decided for a service, whoever decided it. Left out is what says where a service is, which differs in every
 * environment: names, accounts, addresses, identities.
 */
export function settingsEntry(path: string, spec: PavedServiceSpec): SettingsEntry {
  const { name, environment, stamp, catalogueEntry, labels } = spec;
  const { budget, rpoMinutes, rtoMinutes, runbook, onCall, dataClassification } = catalogueEntry;
  const said = { budget, rpoMinutes, rtoMinutes, runbook, onCall, dataClassification, labels: labels.custom };
  const decided = {
    ...workloadSettings(spec),
    network: networkSettings(spec),
    telemetry: telemetrySettings(spec),
    dependencies: dataSettings(spec),
  };
  return {
    kind: 'settings',
    path,
    environment,
    stage: labels.stage,
    service: name,
    settings: settingsOf({ version: stamp.version, ...said, ...decided }),
  };
}
