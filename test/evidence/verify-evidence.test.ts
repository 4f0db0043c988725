import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceVerification, verifyEvidence } from '../../src/evidence/verify-evidence';
import { evidenceInput, STACKS } from './app';
import { inOutput } from './bundle';

interface Places {
  readonly output: string;
  readonly bundle: string;
}

const INTACT: EvidenceVerification = {
  intact: true,
  files: { changed: [], missing: [], added: [] },
  documents: { changed: [], missing: [], added: [], here: true },
  problems: [],
};

/** What verification says of a bundle after something was done to it. */
function after(change: (places: Places) => void): EvidenceVerification {
  const found: EvidenceVerification[] = [];
  inOutput(STACKS, evidenceInput(), (places) => {
    change(places);
    found.push(verifyEvidence(places.bundle));
  });
  const [verification] = found;
  if (verification === undefined) throw new Error('nothing was verified');
  return verification;
}

/** The manifest with something else in the place of a text. */
function replaceInManifest(bundle: string, what: string | RegExp, by: string): void {
  const file = join(bundle, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(what, by));
}

test('a bundle as it was written is intact', () => {
  expect(after(() => undefined)).toEqual(INTACT);
});

test('tells files that were changed, taken away and added', () => {
  const verification = after(({ bundle }) => {
    writeFileSync(join(bundle, 'posture.json'), '{}');
    rmSync(join(bundle, 'oscal/assessment-results.json'));
    writeFileSync(join(bundle, 'oscal/more.json'), '{}');
  });
  expect(verification).toEqual({
    ...INTACT,
    intact: false,
    files: { changed: ['posture.json'], missing: ['oscal/assessment-results.json'], added: ['oscal/more.json'] },
  });
});

test('tells Terraform documents that are not those of the evidence', () => {
  const verification = after(({ output }) => {
    writeFileSync(join(output, 'stacks/logs/cdk.tf.json'), '{}');
    rmSync(join(output, 'stacks/checkout-prod'), { recursive: true });
  });
  expect(verification).toEqual({
    ...INTACT,
    intact: false,
    documents: {
      changed: ['stacks/logs/cdk.tf.json'],
      missing: ['stacks/checkout-prod/cdk.tf.json'],
      added: [],
      here: true,
    },
  });
});

test('tells Terraform that was added beside what is evidenced', () => {
  const verification = after(({ output }) => {
    mkdirSync(join(output, 'stacks/extra'));
    writeFileSync(join(output, 'stacks/extra/cdk.tf.json'), '{}');
    writeFileSync(join(output, 'stacks/logs/more.tf'), '');
    writeFileSync(join(output, 'stacks/logs/notes.txt'), '');
  });
  expect(verification).toEqual({
    ...INTACT,
    intact: false,
    documents: { ...INTACT.documents, added: ['stacks/extra/cdk.tf.json', 'stacks/logs/more.tf'] },
  });
});

test('other Terraform in the place of all that is evidenced is no bundle that was copied alone', () => {
  const { intact, documents } = after(({ output }) => {
    rmSync(join(output, 'stacks'), { recursive: true });
    mkdirSync(join(output, 'stacks/extra'), { recursive: true });
    writeFileSync(join(output, 'stacks/extra/cdk.tf.json'), '{}');
  });
  expect(intact).toBe(false);
  expect(documents).toEqual({
    changed: [],
    missing: ['stacks/checkout-prod/cdk.tf.json', 'stacks/logs/cdk.tf.json'],
    added: ['stacks/extra/cdk.tf.json'],
    here: true,
  });
});

test('refuses a manifest that names nothing, beside which nothing is left', () => {
  const { intact, problems } = after(({ bundle }) => {
    const manifest = JSON.parse(readFileSync(join(bundle, 'manifest.json'), 'utf8')) as object;
    for (const name of readdirSync(bundle)) rmSync(join(bundle, name), { recursive: true });
    writeFileSync(join(bundle, 'manifest.json'), JSON.stringify({ ...manifest, files: [], documents: [] }));
  });
  expect(intact).toBe(false);
  expect(problems.map(({ message }) => message)).toContain(
    'manifest.json must name "policy-report.json", which every bundle has',
  );
});

test('refuses a manifest that leaves out one file that every bundle has', () => {
  const { intact, problems } = after(({ bundle }) => {
    replaceInManifest(bundle, /\{"path":"posture\.json"[^}]*\},\n/, '');
    rmSync(join(bundle, 'posture.json'));
  });
  expect(intact).toBe(false);
  expect(problems).toEqual([{ message: 'manifest.json must name "posture.json", which every bundle has' }]);
});

test('says of a checksum what one must be', () => {
  const { problems } = after(({ bundle }) => replaceInManifest(bundle, /"sha256":"[0-9a-f]{60}/, '"sha256":"'));
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^manifest\.json: documents\.0\.sha256 must be a SHA-256 in lower-case hex, got "[0-9a-f]{4}"$/,
    ),
  ]);
});

test('a bundle that was copied alone is intact, and its documents are not here', () => {
  const verification = after(({ output }) => rmSync(join(output, 'stacks'), { recursive: true }));
  expect(verification).toEqual({ ...INTACT, documents: { changed: [], missing: [], added: [], here: false } });
});

test('a link in the place of a file is a change, though it leads to the same content', () => {
  const verification = after(({ output, bundle }) => {
    cpSync(join(bundle, 'summary.md'), join(output, 'summary.md'));
    rmSync(join(bundle, 'summary.md'));
    symlinkSync(join(output, 'summary.md'), join(bundle, 'summary.md'));
  });
  expect(verification.files.changed).toEqual(['summary.md']);
});

test.each(['../outside.json', '/etc/passwd', 'a/../../b', 'a//b', './posture.json', 'a\\\\..\\\\b', 'C:/x', ''])(
  'refuses a manifest that names %j',
  (path) => {
    const verification = after(({ bundle }) => replaceInManifest(bundle, '"path":"access.json"', `"path":"${path}"`));
    expect(verification.intact).toBe(false);
    expect(verification.problems.map(({ message }) => message)).toEqual([
      `manifest.json must name paths below it, got "${path}"`,
    ]);
  },
);

test('refuses a document path that leads out of the output', () => {
  const verification = after(({ bundle }) =>
    replaceInManifest(bundle, 'stacks/logs/cdk.tf.json', '../logs/cdk.tf.json'),
  );
  expect(verification.problems.map(({ message }) => message)).toEqual([
    'manifest.json must name paths below it, got "../logs/cdk.tf.json"',
  ]);
});

test('refuses a manifest that names a file twice', () => {
  const verification = after(({ bundle }) => replaceInManifest(bundle, '"access.json"', '"summary.md"'));
  expect(verification.problems.map(({ message }) => message)).toEqual([
    'manifest.json must name a path once, got "summary.md" twice',
  ]);
});

test.each([
  ['no JSON', 'manifest'],
  ['null', 'null'],
  ['no list of files', '{"formatVersion":"1.0","files":{}}'],
])('a manifest that is %s is told, not thrown', (_what, text) => {
  const { intact, problems } = after(({ bundle }) => writeFileSync(join(bundle, 'manifest.json'), text));
  expect(intact).toBe(false);
  expect(problems.map(({ message }) => message.slice(0, 13))).toContain('manifest.json');
});

test('a manifest of a later format is told', () => {
  const { intact, problems } = after(({ bundle }) =>
    replaceInManifest(bundle, '"formatVersion":"1.0"', '"formatVersion":"2.0"'),
  );
  expect(intact).toBe(false);
  expect(problems).toHaveLength(1);
});

test('a directory that is no bundle is an error that says what one must hold', () => {
  expect(() => verifyEvidence(join(__dirname, 'schemas'))).toThrow('it must hold manifest.json, got none');
});
