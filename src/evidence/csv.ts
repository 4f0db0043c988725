import { INTENDED } from './document-head';

type Cell = string | number | undefined;

/** RFC 4180, section 2: lines end with CRLF. */
const LINE_END = '\r\n';

/** A CSV document, row after row. */
export function* csvDocument(columns: readonly string[], rows: Iterable<string>): Generator<string, void, undefined> {
  yield csvHead(columns);
  yield* rows;
}

/** Rows, each made when it is read. */
export function* rowsOf<T>(items: Iterable<T>, rowOf: (item: T) => string): Generator<string, void, undefined> {
  for (const item of items) yield rowOf(item);
}

/** The names of the columns. The first says what the document shows: CSV has no comments. */
export function csvHead([first = '', ...others]: readonly string[]): string {
  return csvRow([`${first} (${INTENDED})`, ...others]);
}

/** A row with its line end. */
export function csvRow(cells: readonly Cell[]): string {
  return csvCells(cells) + LINE_END;
}

/** Cells of a row, to be put before others. */
export function csvCells(cells: readonly Cell[]): string {
  return cells.map(csvCell).join(',');
}

/** A spreadsheet would run what begins like a formula (OWASP, "CSV Injection"): an apostrophe makes it text. */
function csvCell(value: Cell): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
