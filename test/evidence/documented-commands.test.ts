import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceInput, STACKS } from './app';
import { inOutput } from './bundle';

/** The commands of the ten questions as docs/evidence.md has them, without `node -p` and its quotes. */
function commands(): string[] {
  const docs = readFileSync(join(__dirname, '../../docs/evidence.md'), 'utf8');
  return [...docs.matchAll(/^node -p '(.*)'$/gm)].map(([, script = '']) => script);
}

const ANSWERS = [
  /checkout-prod aws_db_instance\.keyless: encrypted yes, key none.*maybe: encrypted unknown.*plain: encrypted no,.*logs aws_s3_bucket\.archive: encrypted by default of the cloud, key none/s,
  /^\[ 'payments, checkout' \]$/m,
  /checkout-prod aws_security_group\.admin: nobody.*checkout-prod aws_security_group\.web: security, SEC-812/s,
  /^\[ 'EXC-1 2026-12-20' \]$/m,
  /^\[ 'CC6\.1', 'CC6\.6' \]$/m,
  /^\[ 'PavedService@0\.9' \]$/m,
  /^\[\n {2}'aws_iam_role\.shipper s3:\*',\n.*named var\.policy.*writer s3:PutObject.*admin arn:aws:iam::aws:policy\/AdministratorAccess'\n\]$/ms,
  /^\[ 'checkout-prod\/receipts' \]$/m,
  /^\{ new: \[\], gone: \[\] \}$/m,
  /CKV_AWS_27: a key of its own.*toy-queue-encrypted: receipts hold nothing/s,
];

test('docs/evidence.md has a command for each of the ten questions', () => {
  expect(commands()).toHaveLength(ANSWERS.length);
});

test.each(ANSWERS.map((answer, index) => [index + 1, answer] as const))(
  'the command for question %i answers it',
  (number, answer) => {
    inOutput(STACKS, evidenceInput(), ({ output, bundle }) => {
      cpSync(bundle, join(output, 'before'), { recursive: true });
      const command = commands()[number - 1] ?? '';
      // A shell takes all but these as they are.
      expect(command).not.toContain("'");
      expect(execFileSync(process.execPath, ['-p', command], { cwd: bundle, encoding: 'utf8' })).toMatch(answer);
    });
  },
);
