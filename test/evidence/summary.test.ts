import { Framework } from '../../src/policy/frameworks/framework';
import { evidenceInput } from './app';
import { documentOf } from './bundle';

/** The lines below a heading, up to the next. */
function section(summary: string, title: string): string[] {
  const lines = summary.split('\n');
  const from = lines.indexOf(`## ${title}`);
  const to = lines.findIndex((line, index) => index > from && line.startsWith('## '));
  return lines.slice(from + 1, to < 0 ? undefined : to).filter((line) => line.startsWith('|'));
}

const summary = documentOf(evidenceInput(), 'summary.md');

test('counts, and gives no percentage', () => {
  expect(section(summary, 'Posture').map((line) => line.split('|').slice(1, 3).join('').trim())).toEqual([
    'outcome  count',
    '---  ---',
    'error  0',
    'fail  4',
    'unknown  1',
    'excepted  1',
    'not-applicable  2',
    'pass  2',
  ]);
  expect(summary).not.toContain('%');
});

test('an incident that broke policy is what one reads first', () => {
  const broken = documentOf(
    evidenceInput({ breakGlass: { reason: 'the shop was down', ticket: 'INC-1' } }),
    'summary.md',
  );
  expect(broken.split('\n').slice(0, 2)).toEqual([
    '> # POLICY WAS BROKEN THROUGH',
    '> the shop was down (INC-1). What is listed as failed was let through.',
  ]);
  expect(summary).not.toContain('BROKEN');
});

test('lists failures with the severest first, and who owns what failed', () => {
  expect(section(summary, 'What failed').slice(2)).toEqual([
    '| error | toy-database-encrypted | checkout-prod/aws_db_instance.keyless | nobody named | kms_key_id must be given, got nothing |',
    '| error | toy-database-encrypted | checkout-prod/checkout/plain | payments | storage_encrypted must be true, got false |',
    '| error | toy-not-from-the-internet | checkout-prod/aws_security_group.admin | nobody named | ingress.cidr_blocks must not be "0.0.0.0/0", got "0.0.0.0/0" |',
    '| warning | toy-log-retention | checkout-prod/aws_cloudwatch_log_group.short | nobody named | retention_in_days must be at least 365, got 7 |',
  ]);
});

test('says of an exception on whose word it holds, and until when', () => {
  expect(section(summary, 'What is excepted').slice(2)).toEqual([
    '| EXC-1 | toy-not-from-the-internet | checkout-prod/aws_security_group.web | 1 | the shop is for everybody, and a firewall stands before it | payments | security | 2026-12-20 | SEC-812 |',
  ]);
});

test('says of a service who is called, with what runbook', () => {
  expect(section(summary, 'Services').slice(2)).toEqual([
    '| checkout | prod | payments | 0 (mission-critical) | https://runbooks.acme.example/checkout | acme-primary | 1 | 1 |',
    '| receipts | prod | payments | 1 (business-critical) | none | nobody | 0 | 0 |',
    '| wiki | prod | docs | 3 (administrative) | none | nobody | 0 | 0 |',
  ]);
});

test('has a line for each framework that the platform names, counted in controls', () => {
  const named = documentOf(evidenceInput({ frameworks: [Framework.HIPAA, Framework.SOC_2] }), 'summary.md');
  const counts = section(named, 'Frameworks').map((line) => line.split(' | ').slice(0, 5));
  expect(counts).toEqual([
    ['| framework', 'failing', 'unknown', 'excepted', 'evidenced'],
    ['| ---', '---', '---', '---', '---'],
    ['| SOC 2 Trust Services Criteria 2017, with the points of focus revised in 2022', '3', '0', '0', '0'],
    ['| HIPAA Security Rule 45 CFR 164.308 to 164.316, as amended in 2013', '1', '0', '0', '0'],
  ]);
});
