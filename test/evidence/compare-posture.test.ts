import { comparePosture, renderPostureChange } from '../../src/evidence/compare-posture';
import { EvidenceInput } from '../../src/evidence/evidence-input';
import { EvidenceBundle, readBundle } from '../../src/evidence/read-bundle';
import { Document } from '../policy/support';
import { evidenceInput, EXCEPTIONS } from './app';
import { inOutput } from './bundle';

function bundleOf(databases: Document, changes: Partial<EvidenceInput> = {}): EvidenceBundle {
  const stacks = { main: { resource: { aws_db_instance: databases } } };
  const found: EvidenceBundle[] = [];
  inOutput(stacks, evidenceInput({ exceptions: [], ...changes }, stacks), ({ bundle }) =>
    found.push(readBundle(bundle)),
  );
  const [bundle] = found;
  if (bundle === undefined) throw new Error('there is no bundle');
  return bundle;
}

const kept = { storage_encrypted: true, kms_key_id: 'key' };

test('says nothing of two bundles that are the same', () => {
  const change = comparePosture(bundleOf({ one: {} }), bundleOf({ one: {} }));
  expect(renderPostureChange(change)).toBe('# What changed in posture\n\nNothing.\n');
});

test('a finding that is otherwise is changed, and neither new nor gone', () => {
  const before = bundleOf({ one: { ...kept, storage_encrypted: '${var.x}' } });
  const after = bundleOf({ one: { ...kept, storage_encrypted: false } });
  const { findings } = comparePosture(before, after);
  expect(findings.changed.map(({ before: one, after: other }) => [one.outcome, other.outcome])).toEqual([
    ['unknown', 'fail'],
  ]);
  expect([findings.new, findings.gone]).toEqual([[], []]);
});

test('tells people what is new, gone and changed, in tables', () => {
  const before = bundleOf({ a: { ...kept, storage_encrypted: false }, b: { ...kept, storage_encrypted: '${var.x}' } });
  const after = bundleOf(
    { b: { ...kept, storage_encrypted: false }, c: { storage_encrypted: true } },
    { exceptions: EXCEPTIONS.slice(0, 1) },
  );
  expect(renderPostureChange(comparePosture(before, after)).split('\n')).toEqual([
    '# What changed in posture',
    '',
    '## New findings',
    '',
    '| outcome | severity | rule | construct | finding |',
    '| --- | --- | --- | --- | --- |',
    '| fail | error | toy-database-encrypted | main/aws_db_instance.c | kms_key_id must be given, got nothing |',
    '',
    '## Findings that are gone',
    '',
    '| outcome | severity | rule | construct | finding |',
    '| --- | --- | --- | --- | --- |',
    '| fail | error | toy-database-encrypted | main/aws_db_instance.a | storage_encrypted must be true, got false |',
    '',
    '## Findings that changed',
    '',
    '| outcome | severity | rule | construct | finding |',
    '| --- | --- | --- | --- | --- |',
    '| unknown → fail | error → error | toy-database-encrypted | main/aws_db_instance.b | storage_encrypted must be true, got false |',
    '',
    '## Exceptions',
    '',
    '|  | exception | rule | construct | owner | until |',
    '| --- | --- | --- | --- | --- | --- |',
    '| added | EXC-1 | toy-not-from-the-internet | checkout-prod/aws_security_group.web | payments | 2026-12-20 |',
    '',
    '## Resources',
    '',
    '|  | state and address |',
    '| --- | --- |',
    '| added | main aws_db_instance.c |',
    '| gone | main aws_db_instance.a |',
    '',
  ]);
});
