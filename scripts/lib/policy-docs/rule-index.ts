import { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { cell, page, table } from './markdown';

/** Providers as people call them, by the beginning of the ids of their rules. */
const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'AWS',
  google: 'Google Cloud',
  kubernetes: 'Kubernetes',
  datadog: 'Datadog',
  roadbed: 'Any provider',
};

/** The page that lists all rules. */
export function ruleIndex(rules: readonly PolicyRule[]): string {
  return page([
    '# Rules',
    'What every synth is judged by. [Policy](../policy.md) tells what a failure does, how to write rules of your own and how to ask for an exception.',
    ...Object.entries(PROVIDERS).flatMap(([provider, name]) => {
      const ofProvider = rules.filter(({ props }) => props.id.startsWith(`${provider}-`));
      if (ofProvider.length === 0) return [];
      const rows = ofProvider.map(({ props: { id, title, severity } }) => [
        `[${id}](rules/${id}.md)`,
        cell(title),
        severity,
      ]);
      return [`## ${name}`, table(['rule', 'what is true', 'severity'], rows)];
    }),
  ]);
}
