import { checkCronSchedule, checkTimeZone } from '../../../../src/constructs/paved-service/workload/kind/cron-schedule';
import { Problem } from '../../../../src/core/validation';
import { problemsOf } from '../../../core/support';

const messagesOf = (problems: readonly Problem[]): string[] => problems.map(({ message }) => message);
const schedule = (text: unknown, macros: 'macros' | 'no macros' = 'macros'): string[] =>
  messagesOf(problemsOf((problems) => checkCronSchedule(problems, 'schedule', text, macros)));
const zone = (text: unknown): string[] =>
  messagesOf(problemsOf((problems) => checkTimeZone(problems, 'timeZone', text)));

it.each([
  '* * * * *',
  '*/15 0-23/2 1,15 JAN-mar Mon-FRI',
  '5/10 * ? * ?',
  '0 0 29 2 *',
  '0 0 31 1,4 *',
  '0 0 30 2 1',
  '@daily',
  '@yearly',
])('takes %s', (text) => {
  expect(schedule(text)).toEqual([]);
});

it.each<[unknown, string]>([
  ['', 'schedule must be five fields with one space between them, got ""'],
  ['* * * *', 'schedule must be five fields with one space between them, got "* * * *"'],
  ['0 * * * * *', 'schedule must be five fields with one space between them, got "0 * * * * *"'],
  ['*  * * *', 'schedule must be five fields with one space between them, got "*  * * *"'],
  ['@every 5m', 'schedule must be five fields with one space between them, got "@every 5m"'],
  ['@reboot', 'schedule must be five fields with one space between them, got "@reboot"'],
  ['TZ=UTC * * * * *', 'schedule must be five fields with one space between them, got "TZ=UTC * * * * *"'],
  ['60 * * * *', 'schedule must have numbers from 0 to 59 for the minute, got "60"'],
  ['* 24 * * *', 'schedule must have numbers from 0 to 23 for the hour, got "24"'],
  ['* * 0 * *', 'schedule must have numbers from 1 to 31 for the day of the month, got "0"'],
  ['* * * 13 *', 'schedule must have numbers from 1 to 12 for the month, got "13"'],
  ['* * * * 7', 'schedule must have numbers from 0 to 6 for the day of the week, got "7"'],
  ['* * * * fri-mon', 'schedule must have numbers from 0 to 6 for the day of the week, got "fri-mon"'],
  ['*/0 * * * *', 'schedule must have numbers from 0 to 59 for the minute, got "*/0"'],
  ['1-2-3 * * * *', 'schedule must have numbers from 0 to 59 for the minute, got "1-2-3"'],
  ['1,,2 * * * *', 'schedule must have numbers from 0 to 59 for the minute, got "1,,2"'],
  ['* * L * *', 'schedule must have numbers from 1 to 31 for the day of the month, got "L"'],
  ['0 0 30 2 *', 'schedule must come at some time, got "0 0 30 2 *"'],
  ['0 0 31 4,6 *', 'schedule must come at some time, got "0 0 31 4,6 *"'],
  [5, 'schedule must be a cron schedule, got 5'],
])('refuses %j', (text, message) => {
  expect(schedule(text)).toEqual([message]);
});

it('takes no words where KEDA reads it', () => {
  expect(schedule('@daily', 'no macros')).toEqual([
    'schedule must be five fields with one space between them, got "@daily"',
  ]);
});

it.each(['Etc/UTC', 'UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta', 'Etc/GMT+5', undefined])(
  'knows the time zone %s',
  (name) => {
    expect(zone(name)).toEqual([]);
  },
);

it.each<[unknown, string]>([
  ['Europe/Berlín', 'timeZone must be the name of a time zone such as "Europe/Berlin", got "Europe/Berlín"'],
  ['+01:00', 'timeZone must be the name of a time zone such as "Europe/Berlin", got "+01:00"'],
  ['Europe/Atlantis', 'timeZone must be in the IANA time zone database, got "Europe/Atlantis"'],
  ['europe/berlin', 'timeZone must be in the IANA time zone database, got "europe/berlin"'],
  ['Local', 'timeZone must be in the IANA time zone database, got "Local"'],
])('refuses the time zone %j', (name, message) => {
  expect(zone(name)).toEqual([message]);
});
