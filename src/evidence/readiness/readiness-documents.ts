import { Artifact } from '../../core/artifacts';
import { PolicyException } from '../../policy/exceptions/policy-exception';
import { DocumentHead, DOCUMENT_HEAD, INTENDED } from '../document-head';
import { jsonDocument, jsonLines } from '../json-document';
import { markdownTable, markdownText } from '../markdown';
import { SortedEvidence } from '../sorted-evidence';
import { ReadinessReport, ReadinessRow } from './assess-readiness';

/** `readiness.json`: schemas/roadbed-readiness.schema.json. */
export interface ReadinessDocument extends DocumentHead {
  readonly services: readonly ReadinessReport[];
}

export function readinessJson({ readiness }: SortedEvidence): Iterable<string> {
  return jsonDocument({}, { services: jsonLines(readiness) });
}

/** Two files a service: `readiness/<environment>/<service>`, `.md` for people and `.json` for programs. */
export function readinessArtifacts({ readiness, exceptionsById }: SortedEvidence): Artifact[] {
  return readiness.flatMap((report) => {
    const path = `readiness/${report.environment}/${report.service}`;
    return [
      { path: `${path}.md`, content: readinessMarkdown(report, exceptionsById) },
      { path: `${path}.json`, content: `${JSON.stringify({ ...DOCUMENT_HEAD, ...report }, undefined, 2)}\n` },
    ];
  });
}

/** The report of a service, as people read it. */
export function readinessMarkdown(report: ReadinessReport, exceptions: ReadonlyMap<string, PolicyException>): string {
  const { service, environment, tier, tierName, team, stage, ready, counts, rows } = report;
  const judgement = ready ? 'Nothing is missing.' : `${counts.missing} missing, ${counts.unknown} unknown.`;
  const used = [...new Set(rows.flatMap((row) => row.exceptions))].sort();
  return [
    `# Production readiness: ${markdownText(service)} in ${markdownText(environment)}`,
    '',
    `${judgement} Tier ${tier} (${tierName}), stage ${stage}, team ${markdownText(team)}.`,
    '',
    `This shows **${INTENDED}**: what is said here is told by the app and by the rules that judged it, and where.`,
    '',
    ...markdownTable(
      ['requirement', 'required', 'state', 'evidence', 'exceptions'],
      rows.map((row) => [
        row.title,
        row.required ? 'yes' : 'no',
        row.state.replaceAll('-', ' '),
        evidenceOf(row),
        row.exceptions.join(', '),
      ]),
    ),
    ...exceptionSection(used.flatMap((id) => exceptions.get(id) ?? [])),
  ].join('\n');
}

const MOST_SHOWN = 5;

function evidenceOf({ evidence, where, state }: ReadinessRow): string {
  if (evidence.length === 0) return state === 'missing' ? `nothing; set ${where}` : '';
  const hidden = evidence.length - MOST_SHOWN;
  return [...evidence.slice(0, MOST_SHOWN), ...(hidden > 0 ? [`and ${hidden} more`] : [])].join('; ');
}

function exceptionSection(exceptions: readonly PolicyException[]): string[] {
  if (exceptions.length === 0) return [];
  const rows = exceptions.map(({ id, reason, owner, approver, expires, ticket }) => [
    ...[id, reason, owner, approver, expires, ticket],
  ]);
  return [
    '## What is excepted',
    '',
    ...markdownTable(['exception', 'reason', 'owner', 'approved by', 'until', 'ticket'], rows),
  ];
}
