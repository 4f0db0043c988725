import { CatalogueEntry, SettingsEntry } from '../core/catalogue';
import { Stage } from '../core/stage';
import { compareText, keyOfParts, sortedBy } from './compare-text';
import { DocumentHead, INTENDED } from './document-head';
import { jsonDocument, jsonLines } from './json-document';
import { markdownTable, markdownText } from './markdown';
import { SortedEvidence } from './sorted-evidence';

const STAGES = Object.values(Stage);

/** A setting of a service that is not the same everywhere. */
export interface EnvironmentDifference {
  readonly setting: string;
  /** By environment; one that lacks the setting is left out. */
  readonly values: Readonly<Record<string, string>>;
}

/** A service that is in several environments, and where they differ. */
export interface ServiceEnvironments {
  readonly service: string;
  readonly environments: readonly string[];
  /** How many settings are the same everywhere. */
  readonly same: number;
  readonly differences: readonly EnvironmentDifference[];
}

/** `environments.json`: schemas/roadbed-environments.schema.json. */
export interface EnvironmentsDocument extends DocumentHead {
  readonly services: readonly ServiceEnvironments[];
}

export function environmentsJson({ catalogue }: SortedEvidence): Iterable<string> {
  return jsonDocument({}, { services: jsonLines(serviceEnvironments(catalogue)) });
}

/** `environments.md`: for each service of several environments a table of what is not the same in them. */
export function environmentsMarkdown({ catalogue }: SortedEvidence): string {
  const services = serviceEnvironments(catalogue);
  return [
    '# Differences between environments',
    '',
    `This shows **${INTENDED}**: what was decided for each service, by its team, the platform or a default.`,
    '',
    ...services.flatMap(sectionOf),
    ...(services.length === 0 ? ['No service is in more than one environment.', ''] : []),
  ].join('\n');
}

function sectionOf({ service, environments, same, differences }: ServiceEnvironments): string[] {
  const rows = differences.map(({ setting, values }) => [
    setting,
    ...environments.map((name) => values[name] ?? 'not set'),
  ]);
  const counted = `${same} settings are the same in ${environments.join(', ')}.`;
  return [
    `## ${markdownText(service)}`,
    '',
    rows.length === 0 ? `Nothing differs: ${counted}` : counted,
    '',
    ...markdownTable(['setting', ...environments], rows),
  ];
}

/** Services that are in several environments, in order of their names. */
export function serviceEnvironments(catalogue: readonly CatalogueEntry[]): ServiceEnvironments[] {
  const byService = new Map<string, SettingsEntry[]>();
  for (const entry of catalogue) {
    if (entry.kind === 'settings') byService.set(entry.service, [...(byService.get(entry.service) ?? []), entry]);
  }
  const promises = objectives(catalogue);
  return sortedBy([...byService], ([service]) => service)
    .filter(([, entries]) => entries.length > 1)
    .map(([service, entries]) => {
      const all = sortedBy(entries, ({ stage, environment }) => `${STAGES.indexOf(stage)} ${environment}`).map(
        ({ environment, settings }) => ({
          environment,
          settings: { ...settings, ...promises.get(keyOfParts(service, environment)) },
        }),
      );
      const environments = all.map(({ environment }) => environment);
      const names = [...new Set(all.flatMap((each) => Object.keys(each.settings)))].sort(compareText);
      const differences = names.flatMap((setting) => differenceOf(setting, all));
      return { service, environments, same: names.length - differences.length, differences };
    });
}

interface Settled {
  readonly environment: string;
  readonly settings: Readonly<Record<string, string>>;
}

function differenceOf(setting: string, all: readonly Settled[]): EnvironmentDifference[] {
  const values = all.map(({ environment, settings }) => [environment, settings[setting]] as const);
  if (new Set(values.map(([, value]) => value)).size < 2) return [];
  return [
    {
      setting,
      values: Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    },
  ];
}

/** What a service promises is stated by its objectives. */
function objectives(catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const byService = new Map<string, Record<string, string>>();
  for (const entry of catalogue) {
    if (entry.kind !== 'slo') continue;
    const key = keyOfParts(entry.service, entry.environment);
    const stated = byService.get(key) ?? {};
    stated[`slos.${entry.name}`] = `${entry.target} % over ${entry.window}`;
    byService.set(key, stated);
  }
  return byService;
}
