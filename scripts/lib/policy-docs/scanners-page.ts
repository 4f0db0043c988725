import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyRule } from '../../../src/policy/rule/policy-rule';
import { CheckovDecision } from './checkov-decisions';
import { cell, codes, page, table } from './markdown';

/** How to run checkov is written by hand. */
const RUN_CHECKOV = join(__dirname, 'run-checkov.md');

const TYPES_SHOWN = 3;

const ANSWERS: readonly (readonly [answer: string, heading: string, means: string])[] = [
  [
    'rule',
    'Checks that rules of ours answer',
    'A rule judges the same, more, or what matters of it; where it differs, the last column says how.',
  ],
  ['default', 'Checks that what constructs make meets', 'No rule asks for it; what constructs of Roadbed make has it.'],
  ['not-applicable', 'Checks that are not ours', 'Each with the reason.'],
];

/** The page on scanners: how to run checkov, and what became of each of its checks. */
export function scannersPage(decisions: readonly CheckovDecision[], rules: readonly PolicyRule[]): string {
  const known = new Set(rules.map(({ props }) => props.id));
  return page([
    '# Scanners',
    'Scanners read what a synth writes like any Terraform. checkov has a check for most types of resources that Roadbed and its users make; for each there is an answer: a rule, a default, or a reason why not.',
    '## Run checkov',
    readFileSync(RUN_CHECKOV, 'utf8').trim(),
    ...ANSWERS.flatMap(([answer, heading, means]) => {
      const rows = decisions.filter((decision) => decision.answer === answer);
      if (rows.length === 0) return [];
      return [
        `## ${heading}`,
        means,
        table(
          ['check', 'types', 'asks', 'by', 'why'],
          rows.map((row) => cells(row, known)),
        ),
      ];
    }),
  ]);
}

function cells({ check, resourceTypes, asks, by, why }: CheckovDecision, known: ReadonlySet<string>): string[] {
  const links = by.map((id) => (known.has(id) ? `[${id}](rules/${id}.md)` : cell(id)));
  return [check, types(resourceTypes), cell(asks), links.join(', '), cell(why)];
}

/** The first few; pods are judged in every workload that has some, and there are many. */
function types(all: readonly string[]): string {
  const shown = all.slice(0, TYPES_SHOWN);
  return shown.length === all.length ? codes(all) : `${codes(shown)} and ${all.length - shown.length} more`;
}
