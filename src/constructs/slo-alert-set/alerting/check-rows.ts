import { Duration } from '../../../core/units/duration';
import {
  checkKind,
  checkKnownProps,
  checkList,
  checkObject,
  checkOptionalKind,
  checkText,
  describeValue,
  Problems,
  PropNames,
  TextForm,
} from '../../../core/validation';
import { LIMITS } from '../limits';
import { AlertRow, AlertRows } from './alert-row';
import { AlertSeverity } from './alert-severity';
import { FAILURES_ROW } from './sustained-failures';

const ROWS: PropNames<AlertRows> = { add: true, drop: true };
const ROW: PropNames<AlertRow> = {
  name: true,
  severity: true,
  budgetPercent: true,
  longWindow: true,
  shortWindow: true,
  belowBudgetRate: true,
};
const NAME: TextForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  maxLength: LIMITS.rowNameLength.value,
  words: 'lower-case letters, digits and hyphens, beginning with a letter',
};

/** Says what is wrong with rows by themselves; whether they can fire depends on the target and the window. */
export function checkRows(problems: Problems, prop: string, rows: AlertRows): void {
  if (!checkObject(problems, prop, rows)) return;
  checkKnownProps(problems, prop, rows, ROWS);
  const { add = [], drop = [] } = rows;
  if (checkList(problems, `${prop}.drop`, drop)) {
    drop.forEach((name, index) => checkText(problems, `${prop}.drop[${index}]`, name, NAME));
  }
  if (!checkList(problems, `${prop}.add`, add)) return;
  if (add.length > LIMITS.rows.value)
    problems.add(`${prop}.add must be at most ${LIMITS.rows.value} rows, got ${add.length}`);
  const names = new Set<string>();
  add.forEach((row, index) => {
    checkRow(problems, `${prop}.add[${index}]`, row);
    const name = (row as Partial<AlertRow> | undefined)?.name;
    if (name === undefined) return;
    if (names.has(name))
      problems.add(`${prop}.add must have names of their own, and "${name}" is there twice`, 'rename one of them');
    names.add(name);
  });
}

function checkRow(problems: Problems, prop: string, row: AlertRow): void {
  if (!checkObject(problems, prop, row)) return;
  checkKnownProps(problems, prop, row, ROW);
  checkText(problems, `${prop}.name`, row.name, NAME);
  if (row.name === FAILURES_ROW) {
    problems.add(
      `${prop}.name must not be "${FAILURES_ROW}", which is what the alert on sustained failures is called`,
      'give it another name',
    );
  }
  if (!Object.values(AlertSeverity).includes(row.severity)) {
    problems.add(`${prop}.severity must be AlertSeverity.PAGE or TICKET, got ${describeValue(row.severity)}`);
  }
  const { budgetPercent } = row;
  if (typeof budgetPercent !== 'number' || !(budgetPercent > 0 && budgetPercent <= 100)) {
    problems.add(`${prop}.budgetPercent must be above 0 and at most 100, got ${describeValue(budgetPercent)}`);
  }
  const long = minutesOf(problems, `${prop}.longWindow`, row.longWindow, LIMITS.shortestLongWindowMinutes.value);
  if (!checkOptionalKind(problems, `${prop}.shortWindow`, row.shortWindow, 'Duration')) return;
  const short =
    row.shortWindow === undefined
      ? undefined
      : minutesOf(problems, `${prop}.shortWindow`, row.shortWindow, LIMITS.shortestShortWindowMinutes.value);
  if (long !== undefined && short !== undefined && short >= long) {
    problems.add(
      `${prop}.shortWindow must be shorter than longWindow, got ${row.shortWindow?.toString()} and ${row.longWindow.toString()}`,
      `a twelfth is usual: ${Duration.minutes(Math.max(1, Math.round(long / 12))).toString()}`,
    );
  }
  if (row.belowBudgetRate !== undefined && typeof row.belowBudgetRate !== 'boolean') {
    problems.add(`${prop}.belowBudgetRate must be true or false, got ${describeValue(row.belowBudgetRate)}`);
  }
}

function minutesOf(problems: Problems, prop: string, duration: Duration, least: number): number | undefined {
  if (!checkKind(problems, prop, duration, 'Duration')) return undefined;
  const minutes = duration.toSeconds() / 60;
  if (Number.isInteger(minutes) && minutes >= least) return minutes;
  problems.add(
    `${prop} must be whole minutes, at least ${least}, got ${duration.toString()}`,
    prop.endsWith('shortWindow') ? 'Duration.minutes(5)' : 'Duration.hours(1)',
  );
  return undefined;
}
