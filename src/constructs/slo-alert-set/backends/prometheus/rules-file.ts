import { stringify } from 'yaml';
import { RuleGroup } from './rule-group';

/** The text of a rules file of Prometheus. */
export function rulesFile(groups: readonly RuleGroup[]): string {
  // No folding: expressions stay as they were written.
  return `# Made by Roadbed. Changes are lost at the next synth.\n${stringify({ groups }, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}
