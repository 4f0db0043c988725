import Table from 'cli-table3';
import type { Colors } from 'picocolors/types';

const NOTHING = '–';

/** A column: its title, and what it says of a row; a column that says nothing of any row is left out. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | undefined;
  readonly number?: boolean;
}

/** A table without borders, one string a line; columns of `always` stay even when they say nothing. */
export function renderTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  colors: Colors,
  always: readonly string[] = [],
): string[] {
  const said = columns.filter(({ title, cell }) => always.includes(title) || rows.some((row) => cell(row)));
  if (said.length === 0) return [];
  const table = new Table({
    head: said.map(({ title }) => colors.dim(title)),
    colAligns: said.map(({ number }) => (number === true ? 'right' : 'left')),
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 3, compact: true },
  });
  table.push(...rows.map((row) => said.map(({ cell }) => cell(row) ?? NOTHING)));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const NO_BORDERS = Object.fromEntries(
  'top top-mid top-left top-right bottom bottom-mid bottom-left bottom-right left left-mid mid mid-mid right right-mid middle'
    .split(' ')
    .map((name) => [name, '']),
);
