import { PolicyRule } from '../policy/rule/policy-rule';
import { compareText } from './compare-text';
import { controlNames } from './control-frameworks';
import { csvCells, csvHead, csvRow } from './csv';
import { JudgedEvidence } from './evidence-resource';
import { SortedEvidence } from './sorted-evidence';

const COLUMNS = [
  'state',
  'address',
  'construct path',
  'made by',
  'service',
  'team',
  'tier',
  'environment',
  'rule',
  'title',
  'severity',
  'controls',
  'outcome',
  'message',
  'finding',
  'exception',
  'exception owner',
  'approved by',
  'expires',
  'ticket',
];

/** One row for each rule and resource that passes it, and one for each finding: the head, then the rows of each resource. */
export function* policyReportCsv(evidence: SortedEvidence): Generator<string, void, undefined> {
  const rules = new Map(evidence.rules.map((rule) => [rule, ruleCells(rule, evidence)]));
  const passes = new Map([...rules].map(([rule, cells]) => [rule, `,${cells},${csvRow(['pass', ...NOTHING])}`]));
  const rowsOf = ({ facts, judged, results }: JudgedEvidence): string[] => {
    const { state, address, path, madeBy, service, team, tier, environment } = facts;
    const place = csvCells([state, address, path, madeBy, service, team, tier, environment]);
    const passed = judged.passed.map((rule) => ({ id: rule.props.id, row: place + (passes.get(rule) ?? '') }));
    if (results.length === 0 && isSorted(passed)) return passed.map(({ row }) => row);
    const found = results.map(({ rule, outcome, message, finding, exception: id }) => {
      const exception = id === undefined ? undefined : evidence.exceptionsById.get(id);
      const { owner, approver, expires, ticket } = exception ?? {};
      const cells = csvRow([outcome, message, finding, id, owner, approver, expires, ticket]);
      return { id: rule.props.id, row: `${place},${rules.get(rule) ?? ''},${cells}` };
    });
    return [...passed, ...found].sort((one, other) => compareText(one.id, other.id)).map(({ row }) => row);
  };
  yield csvHead(COLUMNS);
  for (const resource of evidence.resources) yield rowsOf(resource).join('');
}

const NOTHING = ['', '', '', '', '', '', ''];

function ruleCells(rule: PolicyRule, { severities }: SortedEvidence): string {
  const { id, title, severity } = rule.props;
  return csvCells([id, title, severities.get(rule) ?? severity, controlNames(rule).join('; ')]);
}

function isSorted(rows: readonly { readonly id: string }[]): boolean {
  return rows.every(({ id }, index) => index === 0 || (rows[index - 1]?.id ?? '') <= id);
}
