import { v5 } from 'uuid';
import { keyOfParts } from './compare-text';

/** RFC 9562, section 6.6: the name space of URLs. */
const NAMESPACE = v5('https://roadbed.dev/evidence', v5.URL);

/** The same UUID for the same name, so that documents are the same for the same app. */
export function stableUuid(kind: string, ...name: readonly (string | undefined)[]): string {
  return v5(keyOfParts(kind, ...name), NAMESPACE);
}
