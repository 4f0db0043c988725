import { createColors } from 'picocolors';
import { renderVerification } from '../../src/cli/commands/verify-evidence';
import { EvidenceVerification } from '../../src/evidence/verify-evidence';

const INTACT: EvidenceVerification = {
  intact: true,
  files: { changed: [], missing: [], added: [] },
  documents: { changed: [], missing: [], here: true },
  problems: [],
};

const text = (more: Partial<EvidenceVerification>) =>
  renderVerification('cdktf.out/evidence', { ...INTACT, ...more }, createColors(false));

test('a bundle that is intact is told in one line', () => {
  expect(text({})).toBe('  ✔ evidence   cdktf.out/evidence is as it was written\n');
});

test('every file that is not as it was written has a line', () => {
  expect(
    text({
      intact: false,
      files: { changed: ['posture.json'], missing: ['summary.md'], added: ['more.json'] },
      documents: { changed: ['stacks/web/cdk.tf.json'], missing: [], here: true },
    }),
  ).toBe(`  ✖ evidence   cdktf.out/evidence is not as it was written: 4 differences

  changed  posture.json
  missing  summary.md
  added    more.json (the manifest does not name it)
  changed  ../stacks/web/cdk.tf.json
`);
});

test('a bundle that was copied alone says that its Terraform was not checked', () => {
  expect(text({ documents: { changed: [], missing: [], here: false } }))
    .toBe(`  ✔ evidence   cdktf.out/evidence is as it was written

  not checked: the Terraform documents, which are not beside the bundle
`);
});

test('what is wrong with the manifest is told', () => {
  const message = 'manifest.json must name paths below it, got "../x"';
  expect(text({ intact: false, problems: [{ message }] })).toContain(`1 difference\n\n  ${message}\n`);
});
