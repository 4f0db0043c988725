import type { Colors } from 'picocolors/types';
import { CONTROL_STATES, ControlState, FrameworkView } from '../../policy/frameworks/framework-view';
import { renderTable } from '../table';

/** What one looks at; the others are counted. */
const LISTED: readonly ControlState[] = ['failing', 'unknown', 'excepted'];
const CONTROLS_SHOWN = 10;
const RULES_SHOWN = 3;

/** What a check shows of a framework: counts of controls, and those that do not stand well. */
export function renderFramework({ facts, controls, counts }: FrameworkView, all: boolean, colors: Colors): string[] {
  const listed = controls
    .filter(({ state }) => all || LISTED.includes(state))
    .sort((one, other) => CONTROL_STATES.indexOf(one.state) - CONTROL_STATES.indexOf(other.state));
  const shown = all || listed.length <= CONTROLS_SHOWN + 1 ? listed : listed.slice(0, CONTROLS_SHOWN);
  const words = CONTROL_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${inWords(state)}`,
  );
  return [
    `${colors.bold(`${facts.title} ${facts.edition}`)}   ${words.join(' · ')}`,
    ...renderTable(
      [
        { title: 'control', cell: ({ id }) => id },
        { title: 'state', cell: ({ state }) => inWords(state) },
        { title: 'about', cell: ({ about }) => about },
        { title: 'rules', cell: ({ rules }) => short(rules) },
      ],
      shown,
      colors,
    ).map((line) => `  ${line}`),
    ...(shown.length === listed.length ? [] : [`  and ${listed.length - shown.length} more; list them with --all`]),
    colors.dim('  a rule gives evidence of the configuration that a control asks for, never of the whole control'),
  ];
}

const inWords = (state: ControlState): string => state.replaceAll('-', ' ');

function short(rules: readonly string[]): string | undefined {
  if (rules.length === 0) return undefined;
  const hidden = rules.length - RULES_SHOWN;
  return hidden <= 1 ? rules.join(', ') : `${rules.slice(0, RULES_SHOWN).join(', ')} and ${hidden} more`;
}
