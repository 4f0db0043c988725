import { DOCUMENT_HEAD } from './document-head';

/**
 * A JSON document of members and lists, part after part: one line a member and one line an item of a list, so that it is
 * small, quick to write, and a difference shows the item. Items of lists are JSON already, and made when they are read.
 */
export function* jsonDocument(
  members: object,
  lists: Readonly<Record<string, Iterable<string>>> = {},
): Generator<string, void, undefined> {
  let before = '{\n';
  for (const [name, value] of Object.entries({ ...DOCUMENT_HEAD, ...members })) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    before = ',\n';
  }
  for (const [name, items] of Object.entries(lists)) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* jsonList(items);
    before = ',\n';
  }
  yield '\n}\n';
}

/** A list, one line an item. */
export function* jsonList(items: Iterable<string>): Generator<string, void, undefined> {
  let before = '[\n';
  for (const item of items) {
    yield before + item;
    before = ',\n';
  }
  yield before === '[\n' ? '[]' : '\n]';
}

/** Items of a list, each as one line. */
export function* jsonLines<T extends object>(
  items: Iterable<T>,
  toEntry: (item: T) => object = (item) => item,
): Generator<string, void, undefined> {
  for (const item of items) yield JSON.stringify(toEntry(item));
}
