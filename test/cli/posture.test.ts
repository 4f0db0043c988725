import { createColors } from 'picocolors';
import { Posture, renderPosture } from '../../src/cli/posture';

const NONE = { error: 0, fail: 0, unknown: 0, excepted: 0, 'not-applicable': 0 };
const DOCUMENT: Posture['document'] = {
  formatVersion: '1.0',
  shows: 'intended configuration',
  states: 1,
  resources: 9,
  counts: { ...NONE, pass: 1894, unknown: 6, excepted: 2, fail: 3 },
  findings: { error: { ...NONE }, warning: { ...NONE, fail: 1 }, note: { ...NONE, fail: 2 } },
  exceptionsInUse: [],
  inputs: { roadbed: '0.1.0', engine: '0.21.0', baselines: {}, time: '2026-11-01T00:00:00Z', today: '2026-11-25' },
};
const exception = (expires: string): Posture['document']['exceptionsInUse'][number] => ({
  id: 'EXC-1',
  rule: 'acme-rule',
  path: 'a/b',
  owner: 'payments',
  expires,
  findings: 1,
});
const lines = (more: Partial<Posture['document']> = {}): string[] =>
  renderPosture({ document: { ...DOCUMENT, ...more }, manifest: '41d0'.repeat(16) }, 'cdktf.out', createColors(false));

test('tells what passed, failed, is unknown, excepted and noted, and where the evidence is', () => {
  expect(lines()).toEqual([
    '! policies      1,894 passed · 1 failed · 6 unknown · 2 excepted · 2 noted',
    '✔ evidence      cdktf.out/evidence                              sha256 41d041d0…',
  ]);
});

test('tells when the exception that ends soon ends, by the day that was injected', () => {
  expect(lines({ exceptionsInUse: [exception('2026-12-07'), exception('2027-04-01')] })[0]).toContain(
    '2 excepted (1 expires in 12 days)',
  );
  expect(lines({ exceptionsInUse: [exception('2026-12-07'), exception('2026-11-25')] })[0]).toContain(
    '(2 expire within 30 days)',
  );
});

test('says loudly that policy was broken through', () => {
  expect(lines({ breakGlass: { reason: 'checkout is down', ticket: 'INC-4711' } })[1]).toBe(
    '✖ policies      BROKEN THROUGH: checkout is down (INC-4711)',
  );
});
