/** A table; nothing when it has no rows. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  if (rows.length === 0) return [];
  return [line(columns), line(columns.map(() => '---')), ...rows.map((cells) => line(cells.map(markdownText))), ''];
}

/** The first rows of a long table, and a word on where the others are. */
export function shortTable(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { most, rest }: { readonly most: number; readonly rest: string },
): string[] {
  const table = markdownTable(columns, rows.slice(0, most));
  return rows.length <= most ? table : [...table, `and ${rows.length - most} more in ${rest}`, ''];
}

/** A text on one line that is shown as it is, in a table too. Underscores within words mean nothing in Markdown. */
export function markdownText(text: string | number): string {
  return String(text)
    .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\\|`*[\]<]/g, '\\$&');
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
