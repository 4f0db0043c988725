import { createColors } from 'picocolors';
import { renderVerification } from '../../src/cli/commands/verify-evidence';
import { EvidenceVerification } from '../../src/evidence/verify-evidence';

const INTACT: EvidenceVerification = {
  intact: true,
  files: { changed: [], missing: [], added: [] },
  documents: { changed: [], missing: [], added: [], here: true },
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
      documents: { changed: ['stacks/web/cdk.tf.json'], missing: [], added: ['stacks/extra/cdk.tf.json'], here: true },
    }),
  ).toBe(`  ✖ evidence   cdktf.out/evidence is not as it was written: 5 differences

  changed  posture.json
  missing  summary.md
  added    more.json (the manifest does not name it)
  changed  ../stacks/web/cdk.tf.json
  added    ../stacks/extra/cdk.tf.json (the manifest does not name it)
`);
});

test('a bundle that was copied alone says that its Terraform was not checked', () => {
  expect(text({ documents: { changed: [], missing: [], added: [], here: false } }))
    .toBe(`  ✔ evidence   cdktf.out/evidence is as it was written

  not checked: the Terraform documents, which are not beside the bundle
`);
});

test('what is wrong with the manifest is told, and that nothing was checked by it', () => {
  const message = 'manifest.json must name paths below it, got "../x"';
  const documents = { changed: [], missing: [], added: [], here: false };
  expect(text({ intact: false, documents, problems: [{ message }] }))
    .toBe(`  ✖ evidence   cdktf.out/evidence is not as it was written: 1 difference

  ${message}

  not checked: the files and the Terraform documents, for the manifest cannot be relied on
`);
});
