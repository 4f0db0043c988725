import { csvDocument, csvRow } from './csv';
import { DocumentHead } from './document-head';
import { jsonDocument, jsonLines } from './json-document';
import { ServiceRecord, serviceRecords } from './service-records';
import { SortedEvidence } from './sorted-evidence';

/** `services.json`: schemas/roadbed-services.schema.json. */
export interface ServicesDocument extends DocumentHead {
  readonly services: readonly ServiceRecord[];
}

const COLUMNS = ['service', 'environment', 'path', 'team', 'tier', 'tier name', 'data classification', 'runbook'];
const MORE_COLUMNS = ['on call', 'construct', 'supported until', 'slos', 'budgets'];
const RELEASE_COLUMNS = ['image', 'digest', 'trusted registry', 'signers'];
const PROMISE_COLUMNS = ['monthly budget', 'RPO minutes', 'RTO minutes', 'system'];

export function servicesJson(evidence: SortedEvidence): Iterable<string> {
  return jsonDocument({}, { services: jsonLines(serviceRecords(evidence)) });
}

export function servicesCsv(evidence: SortedEvidence): Iterable<string> {
  const rows = serviceRecords(evidence).map(({ slos, budgets, signers, ...each }) =>
    csvRow([
      ...[each.service, each.environment, each.path, each.team, each.tier, each.tierName, each.dataClassification],
      ...[each.runbook, each.onCall, each.construct, each.supportedUntil, slos.join('; '), budgets.join('; ')],
      ...[each.image, each.digest, each.trustedRegistry, signers.join('; '), each.budget],
      ...[each.rpoMinutes, each.rtoMinutes, each.system],
    ]),
  );
  return csvDocument([...COLUMNS, ...MORE_COLUMNS, ...RELEASE_COLUMNS, ...PROMISE_COLUMNS], rows);
}
