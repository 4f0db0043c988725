import type { Colors } from 'picocolors/types';
import { countOutcomes } from '../../policy/engine/policy-report';
import { FrameworkView } from '../../policy/frameworks/framework-view';
import { policyNotices } from '../../policy/policy-notices';
import { STACK_TYPE } from '../../policy/resource/resource-graph';
import { RuleSeverity } from '../../policy/rule/rule-severity';
import { count, grouped } from '../count';
import { inBlocks } from '../plan-summary';
import { findingsByRule, RuleFindings } from './findings-by-rule';
import { renderFramework } from './render-framework';
import { Check } from './run-check';
import { anyStops } from './stops';

/** How much is told. */
export interface CheckView {
  /** What stops. */
  readonly severity: RuleSeverity;
  /** Every finding, however many. */
  readonly all: boolean;
  readonly frameworks: readonly FrameworkView[];
}

/** Above this, findings are no longer read but scrolled past. */
const RULES_SHOWN = 6;
const PLACES_SHOWN = 3;
const NOTES_SHOWN = 4;

/** What a person reads after a check. */
export function renderCheck(check: Check, view: CheckView, colors: Colors): string {
  const groups = findingsByRule(check.report);
  const shown = view.all || groups.length <= RULES_SHOWN + 1 ? groups : groups.slice(0, RULES_SHOWN);
  const hidden = groups.slice(shown.length);
  const places = hidden.reduce((sum, { results }) => sum + results.length, 0);
  return inBlocks([
    [verdict(check, view, colors), `  ${counts(check)}`],
    ...check.exceptionProblems.map(({ message, fix }) => [
      colors.red(message),
      ...(fix === undefined ? [] : [`  ${fix}`]),
    ]),
    ...shown.map((group) => renderGroup(group, view.all, colors)),
    hidden.length === 0
      ? []
      : [
          `and ${grouped(hidden.length)} more ${hidden.length === 1 ? 'rule' : 'rules'} with ${count(places, 'finding')}; list them with --all`,
        ],
    ...view.frameworks.map((framework) => renderFramework(framework, view.all, colors)),
    [...notes(check.notes, view.all), ...policyNotices(check, undefined)].map((line) => colors.dim(line)),
  ]);
}

function verdict({ input, report, exceptionProblems }: Check, { severity }: CheckView, colors: Colors): string {
  const made = report.resources.filter(({ resource }) => isManaged(resource.type));
  const states = new Set(report.resources.map(({ resource }) => resource.stack)).size;
  const stopped = exceptionProblems.length > 0 || anyStops(report, severity);
  const what = `${input.given}   ${count(states, 'state')}, ${count(made.length, 'resource')}, ${count(report.rules.length, 'rule')}`;
  return `${stopped ? colors.red('✖') : colors.green('✔')} policy   ${what}`;
}

/** Data sources and what is stated beside Terraform are judged too, and made by nobody. */
function isManaged(type: string): boolean {
  return type !== STACK_TYPE && !/^(data\.|roadbed_)/.test(type);
}

/** `1,894 passed · 0 failed · 6 unknown · 2 excepted`. */
function counts({ report }: Check): string {
  const { pass, fail, error, unknown, excepted } = countOutcomes(report.resources);
  return [
    `${grouped(pass)} passed`,
    `${grouped(fail + error)} failed`,
    `${grouped(unknown)} unknown`,
    `${grouped(excepted)} excepted`,
  ].join(' · ');
}

function renderGroup({ rule, severity, outcome, results }: RuleFindings, all: boolean, colors: Colors): string[] {
  const { id, title, remediation } = rule.props;
  const shown = all || results.length <= PLACES_SHOWN + 1 ? results : results.slice(0, PLACES_SHOWN);
  const hidden = results.length - shown.length;
  const color = outcome === 'unknown' ? colors.dim : severity === RuleSeverity.ERROR ? colors.red : colors.yellow;
  const kind = outcome === 'unknown' ? 'unknown' : outcome === 'error' ? 'broken rule' : severity;
  return [
    `${color(kind)}  ${colors.bold(id)}: ${title}`,
    ...shown.map(({ resource, message }) => `  ${resource.constructPath}: ${oneLine(message, outcome)}`),
    ...(hidden === 0 ? [] : [`  and ${grouped(hidden)} more; list them with --all`]),
    ...(outcome === 'fail' ? [`  ${colors.dim('→')} ${remediation}`] : []),
    ...(outcome === 'error' ? [] : [colors.dim(`  roadbed check --explain ${id}`)]),
  ];
}

/** What is unknown is told by its expression. */
function oneLine(message: string, outcome: RuleFindings['outcome']): string {
  const text = message.replace(/\s+/g, ' ');
  return outcome === 'unknown' ? `known only after apply: ${text}` : text;
}

function notes(all: readonly string[], every: boolean): string[] {
  if (every || all.length <= NOTES_SHOWN + 1) return [...all];
  return [...all.slice(0, NOTES_SHOWN), `and ${all.length - NOTES_SHOWN} more notes; list them with --all`];
}
