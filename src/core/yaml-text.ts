import { loadYaml } from './load-yaml';

/** The first line of each file that Roadbed writes for others to read. */
export const MADE_BY_ROADBED = '# Made by Roadbed. Changes are lost at the next synth.\n';

/**
 * Data as YAML. Nothing is folded and nothing aliased: the same data is the same text, and a change is a change of its own
 * lines. What readers of YAML 1.1, such as those of Kubernetes and Prometheus, take for a time, a number or a truth is quoted.
 */
export function yamlText(data: object): string {
  return loadYaml().stringify(data, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' });
}
