import { isRecord } from '../../../../core/terraform';
import { Finding } from '../../../rule/finding';
import type { KubernetesObject } from '../kubernetes-object';

/** Something that a secret or a config map holds. */
export interface Entry {
  readonly key: string;
  /** Where it stands: `data.password`. */
  readonly at: string;
  /** Whether its value stands in the Terraform, and is not empty. */
  readonly literal: boolean;
}

/** What stands in some maps of an object, without the values; and the maps that only an apply will tell of. */
export function entriesOf(
  { block }: KubernetesObject,
  maps: readonly string[],
): { entries: Entry[]; unseen: Finding[] } {
  const entries: Entry[] = [];
  const unseen: Finding[] = [];
  for (const map of maps) {
    const { expression, literal }: { expression?: string; literal: unknown } = block.value(map);
    if (expression !== undefined) unseen.push(Finding.unknown(expression, map));
    for (const [key, value] of Object.entries(isRecord(literal) ? literal : {})) {
      const text = value === null || value === undefined ? '' : String(value);
      entries.push({ key, at: `${map}.${key}`, literal: text !== '' && !text.includes('${') });
    }
  }
  return { entries, unseen };
}
