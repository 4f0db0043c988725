import { csvDocument, csvRow } from './csv';
import { encryptionOf, StoreEncryption } from './data-store-encryption';
import { DocumentHead } from './document-head';
import { jsonDocument, jsonLines } from './json-document';
import { SortedEvidence } from './sorted-evidence';

/** Something that keeps data, whose it is, and how what it keeps is encrypted. */
export interface DataStore extends StoreEncryption {
  readonly state: string;
  readonly address: string;
  readonly path: string;
  readonly service?: string;
  readonly team?: string;
  readonly tier?: number;
  readonly dataClassification?: string;
}

/** `data-stores.json`: schemas/roadbed-data-stores.schema.json. */
export interface DataStoresDocument extends DocumentHead {
  readonly dataStores: readonly DataStore[];
}

const COLUMNS = ['state', 'address', 'construct path', 'service', 'team', 'tier', 'data classification'];
const ENCRYPTION_COLUMNS = ['encrypted', 'key'];

export function dataStoresJson(evidence: SortedEvidence): Iterable<string> {
  return jsonDocument({}, { dataStores: jsonLines(dataStoresOf(evidence)) });
}

export function dataStoresCsv(evidence: SortedEvidence): Iterable<string> {
  const rows = dataStoresOf(evidence).map((each) =>
    csvRow([
      ...[each.state, each.address, each.path, each.service, each.team, each.tier, each.dataClassification],
      ...[each.encrypted, each.key],
    ]),
  );
  return csvDocument([...COLUMNS, ...ENCRYPTION_COLUMNS], rows);
}

/** Every store that the app makes, whether a rule has anything to say of it or not. */
function dataStoresOf({ resources }: SortedEvidence): DataStore[] {
  return resources.flatMap(({ facts, judged, isManaged }) => {
    const encryption = isManaged ? encryptionOf(judged.resource) : undefined;
    if (encryption === undefined) return [];
    const { state, address, path, service, team, tier, dataClassification } = facts;
    return [{ state, address, path, service, team, tier, dataClassification, ...encryption }];
  });
}
