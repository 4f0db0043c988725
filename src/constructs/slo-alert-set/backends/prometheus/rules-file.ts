import { MADE_BY_ROADBED, yamlText } from '../../../../core/yaml-text';
import { RuleGroup } from './rule-group';

/** The text of a rules file of Prometheus. */
export function rulesFile(groups: readonly RuleGroup[]): string {
  return MADE_BY_ROADBED + yamlText({ groups });
}
