import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const SCHEMA = join(__dirname, '../../../../../schemas/roadbed-log-line.schema.json');
const ajv = addFormats(new Ajv({ allErrors: true }));
const isLine = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

const LEAST = { timestamp: '2026-11-25T10:00:00.123Z', severity: 'INFO', message: 'order placed' };
const TRACE = { trace_id: '4bf92f3577b34da6a3ce929d0e0e4736', span_id: '00f067aa0ba902b7', trace_flags: '01' };

test.each<[string, object]>([
  ['the least', LEAST],
  ['one of a trace', { ...LEAST, ...TRACE }],
  ['one with an offset from UTC', { ...LEAST, timestamp: '2026-11-25T11:00:00+01:00' }],
  ['one with members of its own', { ...LEAST, order: 17, customer: { tier: 'gold' } }],
  ['one with an error', { ...LEAST, severity: 'ERROR', 'exception.type': 'Timeout', 'exception.stacktrace': 'a\n b' }],
])('takes %s', (_, line) => {
  expect([isLine(line), isLine.errors]).toEqual([true, null]);
});

test.each<[string, object, string]>([
  ['no time', { ...LEAST, timestamp: undefined }, 'required'],
  ['a time without an offset', { ...LEAST, timestamp: '2026-11-25T10:00:00' }, 'format'],
  ['a number as the time', { ...LEAST, timestamp: 1764064800 }, 'type'],
  ['a severity that nobody ranks', { ...LEAST, severity: 'notice' }, 'enum'],
  ['no message', { timestamp: LEAST.timestamp, severity: 'INFO' }, 'required'],
  ['a trace that is none', { ...LEAST, trace_id: '0'.repeat(32) }, 'pattern'],
  [
    'a trace in decimal digits, as old Datadog libraries write it',
    { ...LEAST, trace_id: '1008221678123776104' },
    'pattern',
  ],
  ['a span of no trace', { ...LEAST, span_id: TRACE.span_id }, 'dependencies'],
  ['an HTTP status where Datadog looks for the severity', { ...LEAST, status: 500 }, 'not'],
  ['a service, which the platform says', { ...LEAST, service: 'checkout' }, 'not'],
])('refuses %s', (_, line, keyword) => {
  expect(isLine(JSON.parse(JSON.stringify(line)))).toBe(false);
  expect(isLine.errors?.map((error) => error.keyword)).toContain(keyword);
});
