import { checkText, describeValue, Problems, TextForm } from '../../../../core/validation';

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly words?: readonly string[];
}

/** The five fields that robfig/cron v3 reads (spec.go), as Kubernetes and KEDA do; 7 is no day of the week to it. */
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  {
    name: 'month',
    min: 1,
    max: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', min: 0, max: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

/** Kubernetes, "CronJob": the macros a schedule may be instead. */
const MACROS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const EXAMPLE =
  'five fields, such as "30 2 * * 1-5": minute, hour, day of the month, month, day of the week (0 is Sunday)';

const TIME_ZONE: TextForm = {
  pattern: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/,
  maxLength: 64,
  words: 'the name of a time zone such as "Europe/Berlin"',
};

/** Says what is wrong with a schedule: what Kubernetes would refuse at apply, and what would never come. */
export function checkCronSchedule(
  problems: Problems,
  prop: string,
  schedule: unknown,
  macros: 'macros' | 'no macros',
): void {
  if (typeof schedule !== 'string') {
    problems.add(`${prop} must be a cron schedule, got ${describeValue(schedule)}`, EXAMPLE);
    return;
  }
  if (macros === 'macros' && MACROS.includes(schedule)) return;
  const parts = schedule.split(' ');
  if (parts.length !== FIELDS.length || parts.includes('')) {
    const fix =
      schedule.startsWith('@') && macros === 'macros' ? `of the words there are ${MACROS.join(', ')}` : EXAMPLE;
    problems.add(`${prop} must be five fields with one space between them, got ${describeValue(schedule)}`, fix);
    return;
  }
  const values = FIELDS.map((field, index) => valuesOf(field, parts[index] ?? ''));
  values.forEach((found, index) => {
    const field = FIELDS[index];
    if (found !== undefined || field === undefined) return;
    problems.add(
      `${prop} must have numbers from ${field.min} to ${field.max} for the ${field.name}, got ${describeValue(parts[index])}`,
      `${EXAMPLE}; *, 1-5, 1,3 and */15 are legal`,
    );
  });
  const [, , days, months] = values;
  if (days === undefined || months === undefined || parts[4] !== '*') return;
  if ([...months].some((month) => [...days].some((day) => day <= (DAYS_OF_MONTH[month - 1] ?? 0)))) return;
  problems.add(`${prop} must come at some time, got ${describeValue(schedule)}`, 'no such month has that day');
}

/** Says what is wrong with a time zone: a name that the cluster would not find. */
export function checkTimeZone(problems: Problems, prop: string, timeZone: unknown): void {
  if (timeZone === undefined || !checkText(problems, prop, timeZone, TIME_ZONE) || isTimeZone(timeZone)) return;
  problems.add(
    `${prop} must be in the IANA time zone database, got ${describeValue(timeZone)}`,
    'such as Europe/Berlin',
  );
}

/** Undefined where the field cannot be read. */
function valuesOf(field: Field, text: string): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [span = '', stepText, ...rest] = part.split('/');
    const step = stepText === undefined ? 1 : wholeNumber(stepText);
    const [low, high] = bounds(field, span, stepText !== undefined);
    if (rest.length > 0 || step === undefined || step < 1 || low === undefined || high === undefined) return undefined;
    if (low < field.min || high > field.max || low > high) return undefined;
    for (let value = low; value <= high; value += step) values.add(value);
  }
  return values;
}

function bounds(field: Field, span: string, isStepped: boolean): [low: number | undefined, high: number | undefined] {
  if (span === '*' || span === '?') return [field.min, field.max];
  const [lowText = '', highText, ...rest] = span.split('-');
  const low = number(field, lowText);
  if (rest.length > 0) return [undefined, undefined];
  // A lone number with a step reaches to the end: 5/15 is 5-59/15.
  if (highText === undefined) return [low, isStepped ? field.max : low];
  return [low, number(field, highText)];
}

function number({ min, words = [] }: Field, text: string): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  return word >= 0 ? word + min : wholeNumber(text);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Go finds time zones by the names of their files, letter by letter; Intl takes any case. */
function isTimeZone(name: string): boolean {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
