import { Outcome, OUTCOMES } from '../policy/engine/outcome';
import { CONTROL_STATES } from '../policy/frameworks/framework-view';
import { RuleSeverity } from '../policy/rule/rule-severity';
import { usedVersions } from './inventory';
import { markdownTable, markdownText, shortTable } from './markdown';
import { postureOf } from './posture';
import { serviceRecords } from './service-records';
import { EvidenceResult, SortedEvidence } from './sorted-evidence';

/** A summary is read on paper; what is longer is in a table for machines. */
const MOST_ROWS = 100;
const REPORT = { most: MOST_ROWS, rest: 'policy-report.csv' };

/** `summary.md`: what an auditor reads first. It counts, and gives no percentage: rules do not weigh the same. */
export function summary(evidence: SortedEvidence): string {
  return [
    ...breakGlass(evidence),
    '# Evidence of a synth',
    '',
    'This shows **intended configuration** as it was synthesized, **not deployed state**: what Terraform was asked for, not',
    'what it found, what was changed past it since, nor how anything was operated.',
    '',
    ...posture(evidence),
    ...section('What failed', findingTable(evidence, ['error', 'fail']), 'Nothing failed.'),
    ...section('What cannot be known before apply', findingTable(evidence, ['unknown']), 'Everything is known.'),
    ...section('What is excepted', exceptionTable(evidence), 'No exception is in use.'),
    ...section('States', stateTable(evidence), 'There are none.'),
    ...section('Services', serviceTable(evidence), 'No construct states a service.'),
    ...section('Construct versions', versionTable(evidence), 'Everything was made by hand.'),
    ...section('Frameworks', frameworkTable(evidence), 'There are none.'),
    ...inputs(evidence),
  ].join('\n');
}

function section(title: string, table: readonly string[], nothing: string): string[] {
  return [`## ${title}`, '', ...(table.length === 0 ? [nothing, ''] : table)];
}

function breakGlass({ input }: SortedEvidence): string[] {
  if (input.breakGlass === undefined) return [];
  const { reason, ticket } = input.breakGlass;
  return [
    '> # POLICY WAS BROKEN THROUGH',
    `> ${markdownText(reason)} (${markdownText(ticket)}). What is listed as failed was let through.`,
    '',
  ];
}

function posture(evidence: SortedEvidence): string[] {
  const { states, resources, counts, findings } = postureOf(evidence);
  const severities = [RuleSeverity.ERROR, RuleSeverity.WARNING, RuleSeverity.NOTE];
  const rows = OUTCOMES.map((outcome) => [
    outcome,
    counts[outcome],
    ...severities.map((severity) => (outcome === 'pass' ? '' : findings[severity][outcome])),
  ]);
  return [
    '## Posture',
    '',
    `${states} states, ${resources} resources. A pass is one rule met by one resource; anything else is one finding.`,
    '',
    ...markdownTable(['outcome', 'count', ...severities.map((severity) => `of severity ${severity}`)], rows),
  ];
}

function findingTable({ results }: SortedEvidence, outcomes: readonly Outcome[]): string[] {
  const found = results.filter(({ result }) => outcomes.includes(result.outcome));
  const rank = ({ result }: EvidenceResult): number => Object.values(RuleSeverity).indexOf(result.severity);
  const rows = [...found]
    .sort((one, other) => rank(one) - rank(other))
    .map(({ of: { facts }, result }) => [
      result.severity,
      result.rule.props.id,
      facts.path,
      facts.team ?? 'nobody named',
      result.message,
    ]);
  return shortTable(['severity', 'rule', 'construct', 'team', 'finding'], rows, REPORT);
}

function exceptionTable({ exceptions, excepted }: SortedEvidence): string[] {
  const rows = exceptions
    .filter(({ id }) => excepted.has(id))
    .map(({ id, rule, path, reason, owner, approver, expires, ticket }) => [
      ...[id, rule, path, excepted.get(id)?.length ?? 0, reason, owner, approver, expires, ticket],
    ]);
  const columns = ['exception', 'rule', 'construct', 'findings', 'reason', 'owner', 'approved by', 'until', 'ticket'];
  return shortTable(columns, rows, { most: MOST_ROWS, rest: 'exceptions.json' });
}

function stateTable({ documents, resources }: SortedEvidence): string[] {
  const counts = new Map<string, { resources: number; failed: number; unknown: number; excepted: number }>();
  for (const { facts, isManaged, results } of resources) {
    const ofState = counts.get(facts.state) ?? { resources: 0, failed: 0, unknown: 0, excepted: 0 };
    counts.set(facts.state, ofState);
    if (isManaged) ofState.resources++;
    for (const { outcome } of results) {
      if (outcome === 'fail' || outcome === 'error') ofState.failed++;
      if (outcome === 'unknown' || outcome === 'excepted') ofState[outcome]++;
    }
  }
  const rows = documents.map(({ stack, path }) => {
    const ofState = counts.get(stack);
    const { resources: made = 0, failed = 0, unknown = 0, excepted = 0 } = ofState ?? {};
    return [stack, path, made, failed, unknown, excepted];
  });
  const columns = ['state', 'document', 'resources', 'failed', 'unknown', 'excepted'];
  return shortTable(columns, rows, { most: MOST_ROWS, rest: 'inventory.csv' });
}

function serviceTable(evidence: SortedEvidence): string[] {
  const rows = serviceRecords(evidence).map((each) => [
    each.service,
    each.environment,
    each.team,
    `${each.tier} (${each.tierName})`,
    each.runbook ?? 'none',
    each.onCall ?? 'nobody',
    each.slos.length,
    each.budgets.length,
  ]);
  const columns = ['service', 'environment', 'team', 'tier', 'runbook', 'on call', 'SLOs', 'budgets'];
  return shortTable(columns, rows, { most: MOST_ROWS, rest: 'services.csv' });
}

function versionTable(evidence: SortedEvidence): string[] {
  const rows = usedVersions(evidence).map(({ construct, version, supportedUntil, resources }) => [
    `${construct}@${version}`,
    resources,
    supportedUntil ?? 'preview: not supported',
  ]);
  return markdownTable(['version', 'resources', 'supported until'], rows);
}

function frameworkTable({ frameworks }: SortedEvidence): string[] {
  const rows = frameworks.map(({ facts, counts }) => [
    `${facts.title} ${facts.edition}`,
    ...CONTROL_STATES.map((state) => counts[state]),
  ]);
  const columns = ['framework', ...CONTROL_STATES.map((state) => state.replaceAll('-', ' '))];
  return [
    ...markdownTable(columns, rows),
    'Counted in controls. *Evidenced* means that every rule passed that looks at the configuration a control asks for, never that',
    'the whole control is met; *not evidenced* means that no rule looks, often because no configuration could show it.',
    '',
  ];
}

function inputs({ input }: SortedEvidence): string[] {
  const { roadbed, engine, baselines, commit, time, today } = input.inputs;
  const rows = [
    ['Roadbed', roadbed],
    ['cdktf', engine],
    ['commit', commit ?? 'not said'],
    ['time', time],
    ['exceptions judged by', today ?? 'the day of the synth'],
    ...Object.keys(baselines)
      .sort()
      .map((name) => [`baseline of ${name}`, baselines[name] ?? '']),
  ];
  return ['## What it was made of', '', ...markdownTable(['input', 'value'], rows)];
}
