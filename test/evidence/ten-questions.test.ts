import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { comparePosture } from '../../src/evidence/compare-posture';
import { readBundle } from '../../src/evidence/read-bundle';
import { evidenceInput, EXCEPTIONS, RULES, STACKS } from './app';
import { inOutput } from './bundle';

type Row = Readonly<Record<string, string>>;

/** Every answer is computed from the directory of a bundle, and from nothing else. */
function ask<T>(question: (bundle: string) => T): T {
  const answers: T[] = [];
  inOutput(STACKS, evidenceInput(), ({ bundle }) => answers.push(question(bundle)));
  const [answer] = answers;
  if (answer === undefined) throw new Error('there is no answer');
  return answer;
}

/** A CSV document as a spreadsheet shows it. */
function rowsOf(bundle: string, file: string): Row[] {
  return parse(readFileSync(join(bundle, file), 'utf8'), { columns: true });
}

const NOT_MET = ['fail', 'unknown', 'excepted'];
const notMet = (row: Row): boolean => NOT_MET.includes(row.outcome ?? '');

test('1: which data stores are unencrypted, or without a key of their own', () => {
  const rows = ask((bundle) => rowsOf(bundle, 'data-stores.csv'));
  const stores = rows
    .filter(({ encrypted = '', key = '' }) => /^(no|unknown)$/.test(encrypted) || /^(none|unknown)$/.test(key))
    .map(({ address, encrypted, key }) => [address, encrypted, key]);
  expect(stores).toEqual([
    ['aws_db_instance.keyless', 'yes', 'none'],
    ['aws_db_instance.maybe', 'unknown', 'key'],
    ['aws_db_instance.plain', 'no', 'key'],
    ['aws_sqs_queue.receipts', 'by default of the cloud', 'none'],
    ['aws_sqs_queue.scratch', 'by default of the cloud', 'none'],
    ['aws_s3_bucket.archive', 'by default of the cloud', 'none'],
  ]);
});

test('2: who owns a resource', () => {
  const rows = ask((bundle) => rowsOf(bundle, 'inventory.csv'));
  const owners = rows
    .filter(({ address }) => address === 'aws_db_instance.orders' || address === 'aws_s3_bucket.archive')
    .map(({ address, team, service }) => [address, team, service]);
  expect(owners).toEqual([
    ['aws_db_instance.orders', 'payments', 'checkout'],
    ['aws_s3_bucket.archive', '', ''],
  ]);
});

test('3: what can be reached from the internet, and who allowed it', () => {
  const rows = ask((bundle) => rowsOf(bundle, 'policy-report.csv'));
  const reachable = rows
    .filter((row) => notMet(row) && row.controls?.includes('NIST 800-53 sc-7'))
    .map((row) => [row.address, row.outcome, row['approved by'], row.ticket]);
  expect(reachable).toEqual([
    ['aws_security_group.admin', 'fail', '', ''],
    ['aws_security_group.web', 'excepted', 'security', 'SEC-812'],
  ]);
});

test('4: which exceptions expire within 30 days', () => {
  const { exceptions } = ask(readBundle).exceptions;
  const [today, later] = ['2026-11-25', '2026-12-25'];
  const expiring = exceptions.filter(({ expires }) => expires >= today && expires <= later).map(({ id }) => id);
  expect(expiring).toEqual(['EXC-1']);
});

test('5: which controls of SOC 2 CC6 have failing or unknown evidence', () => {
  const { frameworks } = ask(readBundle);
  const controls = (frameworks.soc2?.controls ?? [])
    .filter(({ id, state }) => id.startsWith('CC6.') && (state === 'failing' || state === 'unknown'))
    .map(({ id, state, rules }) => [id, state, rules.includes('toy-database-encrypted')]);
  expect(controls).toEqual([
    ['CC6.1', 'failing', true],
    ['CC6.6', 'failing', false],
  ]);
});

test('6: which construct versions are out of support, and what they made', () => {
  const { versions, resources } = ask(readBundle).inventory;
  const over = versions.filter(({ supportedUntil = '' }) => supportedUntil < '2026-11-25');
  const names = over.map(({ construct, version }) => `${construct}@${version}`);
  expect(names).toEqual(['PavedService@0.9']);
  expect(resources.filter(({ madeBy = '' }) => names.includes(madeBy)).map(({ address }) => address)).toEqual([
    'aws_sqs_queue.receipts',
  ]);
});

test('7: which roles can write to the log archive', () => {
  const { statements } = ask(readBundle).access;
  const writes = /^(\*|s3:\*|s3:Put.*)$/;
  const writers = statements.filter(
    ({ effect, actions, resources, attached, unknown }) =>
      (effect === 'Allow' &&
        actions.some((each) => writes.test(each)) &&
        resources.some((each) => each.includes('aws_s3_bucket.archive') || each === '*')) ||
      attached !== undefined ||
      unknown !== undefined,
  );
  const told = writers.map(({ holders, actions, attached, unknown }) => [
    ...holders,
    attached ?? unknown ?? actions[0],
  ]);
  expect(told.sort()).toEqual([
    ['aws_iam_role.admin', 'arn:aws:iam::aws:policy/AdministratorAccess'],
    ['aws_iam_role.named', 'var.policy'],
    ['aws_iam_role.shipper', 's3:*'],
    ['aws_iam_role.writer', 's3:PutObject'],
  ]);
});

test('8: which services of tier 0 and 1 lack an SLO, a runbook or a budget', () => {
  const rows = ask((bundle) => rowsOf(bundle, 'services.csv'));
  const lacking = rows
    .filter(({ tier }) => tier === '0' || tier === '1')
    .map((row) => [row.path, ...['slos', 'runbook', 'budgets'].filter((what) => row[what] === '')]);
  expect(lacking).toEqual([['checkout-prod/checkout'], ['checkout-prod/receipts', 'slos', 'runbook', 'budgets']]);
});

test('9: what changed in posture between two bundles', () => {
  const before = ask(readBundle);
  const { aws_db_instance: databases, ...others } = STACKS['checkout-prod']?.resource as Record<string, object>;
  const stacks = {
    ...STACKS,
    'checkout-prod': {
      resource: {
        ...others,
        aws_db_instance: { ...databases, plain: { storage_encrypted: true, kms_key_id: 'key' }, added: {} },
      },
    },
  };
  const later: ReturnType<typeof readBundle>[] = [];
  const [first] = EXCEPTIONS;
  if (first === undefined) throw new Error('there is no exception');
  inOutput(stacks, evidenceInput({ exceptions: [{ ...first, expires: '2026-12-24' }] }, stacks, RULES), ({ bundle }) =>
    later.push(readBundle(bundle)),
  );
  const [after] = later;
  if (after === undefined) throw new Error('there is no later bundle');
  const { findings, resources, exceptions } = comparePosture(before, after);
  expect(findings.new.map(({ address, finding }) => [address, finding])).toEqual([
    ['aws_db_instance.added', 'kms_key_id'],
    ['aws_db_instance.added', 'storage_encrypted'],
  ]);
  expect(findings.gone.map(({ address }) => address)).toEqual(['aws_db_instance.plain']);
  expect(findings.changed).toEqual([]);
  expect(resources).toEqual({ added: ['checkout-prod aws_db_instance.added'], removed: [] });
  expect(exceptions.added.map(({ id, expires }) => [id, expires])).toEqual([['EXC-1', '2026-12-24']]);
  expect(exceptions.removed.map(({ id, expires }) => [id, expires])).toEqual([
    ['EXC-1', '2026-12-20'],
    ['EXC-2', '2027-02-28'],
  ]);
});

test('10: which checks Roadbed has decided not to meet, where, and why', () => {
  const { constructs } = ask(readBundle).decisions;
  const decided = constructs.flatMap(({ construct, decisions }) =>
    decisions
      .filter(({ decidedBy }) => decidedBy === 'construct version')
      .map(({ check, reason, resources }) => [construct, check, reason, resources.map(({ address }) => address)]),
  );
  expect(decided).toEqual([
    ['PavedService@0.9', 'CKV_AWS_27', 'a key of its own would cost more than the queue', ['aws_sqs_queue.receipts']],
    [
      'PavedService@0.9',
      'toy-queue-encrypted',
      'receipts hold nothing that is not printed',
      ['aws_sqs_queue.receipts'],
    ],
  ]);
  expect(constructs.at(-1)).toMatchObject({
    construct: 'user-made resources',
    decisions: [{ check: 'toy-queue-encrypted', decidedBy: 'rule', reason: 'it holds nothing' }],
  });
});
