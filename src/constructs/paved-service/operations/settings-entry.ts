import { SettingsEntry } from '../../../core/catalogue';
import { PavedServiceSpec } from '../spec';
import { settingsOf } from './settings';

/** What says where a service is, and so differs in every environment; and what is no setting of it. */
const NO_SETTINGS: readonly (keyof PavedServiceSpec)[] = [
  'name',
  'namespace',
  'environment',
  'stamp',
  'catalogueEntry',
  'labels',
  'annotations',
  'identity',
  'ids',
  'formerIds',
];

/** What was decided for a service, whoever decided it. */
export function settingsEntry(path: string, spec: PavedServiceSpec): SettingsEntry {
  const { name, environment, stamp, catalogueEntry, labels } = spec;
  const decided = Object.entries(spec).filter(([key]) => !NO_SETTINGS.some((each) => each === key));
  const { budget, rpoMinutes, rtoMinutes, runbook, onCall, dataClassification } = catalogueEntry;
  const said = { budget, rpoMinutes, rtoMinutes, runbook, onCall, dataClassification, labels: labels.custom };
  return {
    kind: 'settings',
    path,
    environment,
    stage: labels.stage,
    service: name,
    settings: settingsOf({ version: stamp.version, ...said, ...Object.fromEntries(decided) }),
  };
}
