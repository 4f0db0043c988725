import { budgetPercentOf, resetHours } from './burn-rate';
import { RowSpec } from './row-spec';
import { minutesInWords } from './time-in-words';

/** What a burn rate is a rate of. */
interface Budget {
  readonly target: number;
  readonly window: { readonly hours: number };
}

/**
 * A row for a backend that looks back less far. The burn rate stays, so that it alerts at the same share of errors; the share of
 * the budget follows from it. Keeping that share instead would raise the burn rate to that of a faster row.
 */
export function shortenedRow({ target, window }: Budget, row: RowSpec, mostMinutes: number): RowSpec {
  if (row.longMinutes <= mostMinutes) return row;
  const shortMinutes = row.shortMinutes < mostMinutes ? row.shortMinutes : Math.round(mostMinutes / 12);
  const windows = { factor: row.factor, longHours: mostMinutes / 60, shortHours: shortMinutes / 60 };
  const reset = resetHours(1, target, windows);
  return {
    ...row,
    longMinutes: mostMinutes,
    shortMinutes,
    budgetPercent: budgetPercentOf(row.factor, window.hours, windows.longHours),
    timing: { ...row.timing, outage: { ...row.timing.outage, ...(reset !== undefined && { resetHours: reset }) } },
  };
}

/** What an alert of a shortened row says of it; nothing for a row as it was asked for. */
export function shorteningText(backend: string, asked: RowSpec, made: RowSpec): string[] {
  if (asked.longMinutes === made.longMinutes) return [];
  return [
    `${backend} looks back ${minutesInWords(made.longMinutes)} at most: the row "${asked.name}" was to look back ` +
      `${minutesInWords(asked.longMinutes)}, for ${Number(asked.budgetPercent.toPrecision(6))} % of the budget, at the same burn rate.`,
  ];
}
