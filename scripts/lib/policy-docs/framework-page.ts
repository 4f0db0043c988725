import { Framework } from '../../../src/policy/frameworks/framework';
import { frameworkFacts } from '../../../src/policy/frameworks/framework-controls';
import { rulesByControl, shownControls } from '../../../src/policy/frameworks/framework-view';
import { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { cell, page, prose, table } from './markdown';

/** The page of a framework: what rules show of it, and what they do not. */
export function frameworkPage(framework: Framework, rules: readonly PolicyRule[]): string {
  const facts = frameworkFacts(framework);
  const byControl = rulesByControl(framework, rules);
  const shown = shownControls(facts, byControl).map((control) => ({
    ...control,
    rules: byControl.get(control.id) ?? [],
  }));
  const evidenced = shown.filter((control) => control.rules.length > 0);
  const others = shown.filter((control) => control.rules.length === 0);
  return page([
    `# ${facts.title}`,
    `Edition: ${prose(facts.edition)}. Publisher: [${facts.publisher}](${facts.source}). ${facts.words}`,
    'A synth shows intended configuration: evidence of the design of a part of a control. Whether what is deployed is so, and whether people do their part, it cannot show.',
    '## What rules give evidence of',
    evidenced.length === 0
      ? 'No rule names a control of this framework.'
      : table(
          ['control', 'about', 'rules'],
          evidenced.map(({ id, about, rules: named }) => [`\`${id}\``, cell(about), links(named)]),
        ),
    '## What no rule looks at',
    others.length === 0
      ? 'There is a rule for every control.'
      : 'Configuration at synth cannot show these, or Roadbed does not look. They need evidence from elsewhere.',
    others.map(({ id, about }) => `- \`${id}\`: ${prose(about)}`).join('\n'),
    '## What the list was compared with',
    facts.verifiedAgainst.map((source) => `- ${source.replace(/^\S+/, (url) => `<${url}>`)}`).join('\n'),
  ]);
}

function links(rules: readonly PolicyRule[]): string {
  return rules.map(({ props: { id } }) => `[${id}](../rules/${id}.md)`).join(', ');
}
