import { PolicyReport } from '../policy/engine/policy-report';
import { Framework } from '../policy/frameworks/framework';
import {
  CONTROL_STATES,
  ControlState,
  ControlView,
  FrameworkView,
  frameworkView,
} from '../policy/frameworks/framework-view';
import { PolicyRule } from '../policy/rule/policy-rule';
import { allRules } from '../policy/rules/rule-groups';
import { csvDocument, csvRow } from './csv';
import { DocumentHead } from './document-head';
import { jsonDocument, jsonLines } from './json-document';

/** `frameworks/<framework>.json`: schemas/roadbed-framework.schema.json. */
export interface FrameworkDocument extends DocumentHead {
  readonly framework: string;
  readonly title: string;
  readonly edition: string;
  readonly publisher: string;
  /** Where its publisher offers it. */
  readonly source: string;
  /** Whose words the controls are told in. */
  readonly words: string;
  /** How many controls are in each state. */
  readonly counts: Readonly<Record<ControlState, number>>;
  readonly controls: readonly ControlView[];
}

/** Every framework that is asked for, and what the app shows of each control. */
export function frameworkViews(report: PolicyReport, asked: readonly Framework[]): FrameworkView[] {
  if (asked.length === 0) return [];
  const rules = new Map([...allRules(), ...report.rules].map((rule) => [rule.props.id, rule]));
  const seen = distinctOutcomes(report);
  return Object.values(Framework)
    .filter((framework) => asked.includes(framework))
    .map((framework) => frameworkView(seen, framework, [...rules.values()]));
}

/** Most resources of a type share one list of the rules they pass, and a view asks only what each rule has ever said. */
function distinctOutcomes(report: PolicyReport): PolicyReport {
  const lists = new Set<readonly PolicyRule[]>();
  const resources = report.resources.filter(
    ({ passed, results }) => results.length > 0 || lists.size < lists.add(passed).size,
  );
  return { ...report, resources };
}

/** The document of a framework, below the bundle. */
export function frameworkPath(framework: Framework): string {
  return `frameworks/${framework}.json`;
}

/** Two documents a framework, each by what writes it. */
export function frameworkFiles(
  views: readonly FrameworkView[],
): { readonly path: string; readonly write: () => Iterable<string> }[] {
  return views.flatMap((view) => [
    { path: frameworkPath(view.framework), write: () => frameworkJson(view) },
    { path: `frameworks/${view.framework}.csv`, write: () => frameworkCsv(view) },
  ]);
}

function frameworkJson({ framework, facts, counts, controls }: FrameworkView): Iterable<string> {
  const { title, edition, publisher, source, words } = facts;
  const ordered = Object.fromEntries(CONTROL_STATES.map((state) => [state, counts[state]]));
  const listed = controls.map(({ id, about, state, rules }) => ({ id, about, state, rules }));
  return jsonDocument(
    { framework, title, edition, publisher, source, words, counts: ordered },
    { controls: jsonLines(listed) },
  );
}

function frameworkCsv({ facts, controls }: FrameworkView): Iterable<string> {
  const name = `${facts.title} ${facts.edition}`;
  const rows = controls.map(({ id, about, state, rules }) => csvRow([id, about, state, rules.join(' '), name]));
  return csvDocument(['control', 'about', 'state', 'rules', 'framework'], rows);
}
