import { Stage } from '../../../core/stage';
import { closestName, Problems } from '../../../core/validation';
import { LIMITS } from '../limits';
import { Slo } from '../objective/slo';
import { SloWindow } from '../objective/slo-window';
import { DefaultRow } from '../versions';
import { AlertRow } from './alert-row';
import { AlertSeverity } from './alert-severity';
import {
  budgetPercentOf,
  burnRateFactor,
  canFire,
  detectionHours,
  errorBudgetRatio,
  isWithinBudget,
  largestBurnRate,
  resetHours,
} from './burn-rate';
import { RowSpec, RowTiming } from './row-spec';

/** A row as it was asked for, by default or by the user. */
interface AskedRow extends DefaultRow {
  readonly belowBudgetRate: boolean;
}

/** The rows of an objective: the defaults less what was dropped, and what was added; says which of them cannot work. */
export function resolveRows(
  problems: Problems,
  prop: string,
  slo: Slo,
  window: SloWindow,
  stage: Stage,
  defaults: readonly DefaultRow[],
): RowSpec[] {
  const asked = askedRows(problems, prop, slo, defaults);
  if (asked.length > LIMITS.rows.value) {
    problems.add(`${prop}.alerts must come to at most ${LIMITS.rows.value} rows, got ${asked.length}`, 'drop some');
  }
  checkTwins(problems, prop, asked);
  return asked.map((row) => {
    const spec = rowSpec(row, slo.target, window.hours, stage);
    checkReach(problems, prop, row, spec, slo.target, window, asked);
    return spec;
  });
}

/** Two rows that ask the same fire together, and one of them tells nothing. */
function checkTwins(problems: Problems, prop: string, asked: readonly AskedRow[]): void {
  asked.forEach((row, index) => {
    const twin = asked.slice(0, index).find((each) => SAME.every((part) => each[part] === row[part]));
    if (twin === undefined) return;
    problems.add(
      `${prop} alert row "${row.name}" must differ from "${twin.name}", got the same ${row.budgetPercent} % of the budget in ${hours(row.longMinutes)} and ${hours(row.shortMinutes)}`,
      `leave one of them out: a default row with drop: ['…']`,
    );
  });
}

const SAME = ['budgetPercent', 'longMinutes', 'shortMinutes'] as const;

function askedRows(problems: Problems, prop: string, slo: Slo, defaults: readonly DefaultRow[]): AskedRow[] {
  const { add = [], drop = [] } = slo._options.alerts ?? {};
  const names = defaults.map(({ name }) => name);
  for (const name of drop.filter((each) => !names.includes(each))) {
    const near = closestName(name, names);
    problems.add(
      `${prop}.alerts.drop must name default rows, got "${name}"`,
      near === undefined ? `default rows here: ${names.join(', ')}` : `did you mean "${near}"?`,
    );
  }
  const added = new Map(add.map((row) => [row.name, fromUser(row)]));
  const kept = defaults.filter(({ name }) => !drop.includes(name) && !added.has(name));
  return [...kept.map((row) => ({ ...row, belowBudgetRate: false })), ...added.values()].sort(
    (one, other) => one.longMinutes - other.longMinutes || (one.name < other.name ? -1 : 1),
  );
}

function fromUser({
  name,
  severity,
  budgetPercent,
  longWindow,
  shortWindow,
  belowBudgetRate = false,
}: AlertRow): AskedRow {
  const longMinutes = longWindow.toSeconds() / 60;
  const shortMinutes =
    shortWindow === undefined ? Math.max(1, Math.round(longMinutes / 12)) : shortWindow.toSeconds() / 60;
  return { name, severity, budgetPercent, longMinutes, shortMinutes, belowBudgetRate };
}

function rowSpec(row: AskedRow, target: number, sloHours: number, stage: Stage): RowSpec {
  const { name, budgetPercent, longMinutes, shortMinutes } = row;
  const factor = burnRateFactor(budgetPercent, sloHours, longMinutes / 60);
  const windows = { factor, longHours: longMinutes / 60, shortHours: shortMinutes / 60 };
  const timing = (errors: number): RowTiming => {
    const [detection, reset] = [detectionHours(errors, target, windows), resetHours(errors, target, windows)];
    return {
      ...(detection !== undefined && { detectionHours: detection }),
      ...(reset !== undefined && { resetHours: reset }),
    };
  };
  const budget = errorBudgetRatio(target);
  return {
    name,
    // What is not production wakes nobody.
    severity: stage === Stage.PROD ? row.severity : AlertSeverity.TICKET,
    budgetPercent,
    longMinutes,
    shortMinutes,
    factor,
    errorRatio: factor * budget,
    timing: { outage: timing(1), tenth: timing(0.1), slowBurn: timing(1.1 * budget) },
  };
}

function checkReach(
  problems: Problems,
  prop: string,
  row: AskedRow,
  { factor }: RowSpec,
  target: number,
  window: SloWindow,
  asked: readonly AskedRow[],
): void {
  const said = `${prop} alert row "${row.name}" (${row.severity}, ${row.budgetPercent} % of the budget in ${hours(row.longMinutes)})`;
  if (row.longMinutes > window.hours * 60) {
    problems.add(
      `${said} must look back no longer than the objective’s ${window.toString()}`,
      'shorten its longWindow',
    );
    return;
  }
  if (!canFire(factor, target)) {
    const largest = largestBurnRate(target);
    problems.add(
      `${said} can never fire at a target of ${target} over ${window.toString()}:\n` +
        `it needs a burn rate of ${round(factor)}, and an outage of everything burns at ${round(largest)}`,
      whatWorks(row, target, window, asked),
    );
  } else if (isWithinBudget(factor) && !row.belowBudgetRate) {
    problems.add(
      `${said} fires at a burn rate of ${round(factor)}, at which the objective is met to the end of its ${window.toString()}`,
      `use ${ceiling(budgetPercentOf(1, window.hours, row.longMinutes / 60))} % or more, or say belowBudgetRate: true`,
    );
  }
}

/** About the most of the budget that can be asked for in the same time, and the quickest of the other rows that alerts already. */
function whatWorks(row: AskedRow, target: number, window: SloWindow, asked: readonly AskedRow[]): string {
  const burn = ({ budgetPercent, longMinutes }: Reach): number =>
    burnRateFactor(budgetPercent, window.hours, longMinutes / 60);
  const said = (each: Reach): string => `${each.budgetPercent} % in ${hours(each.longMinutes)} (${round(burn(each))})`;
  const { longMinutes } = row;
  const most = budgetPercentOf(largestBurnRate(target), window.hours, longMinutes / 60);
  const other = asked.find((each) => each !== row && canFire(burn(each), target) && !isWithinBudget(burn(each)));
  const instead = `drop the row, or use ${said({ longMinutes, budgetPercent: floorOfTwoDigits(most * 0.95) })}`;
  return other === undefined ? instead : `${instead}; "${other.name}" can fire as it is: ${said(other)}`;
}

type Reach = Pick<AskedRow, 'budgetPercent' | 'longMinutes'>;

/** The largest number of two digits that is no larger: 1.4 for 1.488, 0.00021 for 0.000219. */
function floorOfTwoDigits(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential(11).split('e');
  return Number(`${Math.floor(Number(digits) * 10) / 10}e${exponent}`);
}

const round = (value: number): number => Number(value.toFixed(2));
const ceiling = (value: number): number => Math.ceil(Number((value * 100).toPrecision(12))) / 100;

function hours(minutes: number): string {
  return minutes % 1440 === 0 ? `${minutes / 1440} d` : minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
