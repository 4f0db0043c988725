import { DOCUMENT_HEAD } from './document-head';

/**
 * A JSON document of members and lists: one line a member and one line an item of a list, so that it is small, quick to
 * write, and a difference shows the item. Items of lists are JSON already.
 */
export function jsonDocument(members: object, lists: Readonly<Record<string, readonly string[]>> = {}): string {
  const lines = Object.entries({ ...DOCUMENT_HEAD, ...members })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  for (const [name, items] of Object.entries(lists)) {
    lines.push(`${JSON.stringify(name)}:${items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Items of a list, each as one line. */
export function jsonLines(items: readonly object[]): string[] {
  return items.map((item) => JSON.stringify(item));
}
