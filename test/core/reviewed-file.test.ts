import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReviewedDocuments, readReviewedFile } from '../../src/core/reviewed-file';
import { errorOf } from './support';

const KIND = {
  title: 'release file',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['image'],
    properties: {
      image: { type: 'string', description: 'an image', pattern: '^[a-z]+$' },
      replicas: { type: 'integer', minimum: 1 },
      zones: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['a', 'b'] } },
      limits: { type: 'object', additionalProperties: false, properties: { cpu: { type: 'string' } } },
    },
  },
};

const directory = mkdtempSync(join(tmpdir(), 'reviewed-file-'));
afterAll(() => rmSync(directory, { recursive: true }));

function read(name: string, text: string): unknown {
  const path = join(directory, name);
  writeFileSync(path, text);
  return readReviewedFile(KIND, path);
}

test.each([
  ['release.yaml', 'image: web\nreplicas: 2\n'],
  ['release.yml', '{ image: web, replicas: 2 }'],
  ['release.json', '{\n\t"image": "web",\n\t"replicas": 2\n}\n'],
])('reads %s', (name, text) => {
  expect(read(name, text)).toEqual({ image: 'web', replicas: 2 });
});

test('tells everything that is wrong with a file at once', () => {
  expect(
    errorOf(() => read('release.yaml', 'imago: web\nreplicas: 0\nzones: [c, c]\nlimits: { disk: 1 }\n')).message,
  ).toBe(
    [
      'release file "release.yaml" cannot be used: 7 problems',
      '',
      '  image must be given',
      '  imago is not a known key',
      '      did you mean "image"?',
      '  replicas must be >= 1, got 0',
      '  zones.0 must be one of a, b, got "c"',
      '  zones.1 must be one of a, b, got "c"',
      '  zones must not say anything twice, got ["c","c"]',
      '  limits.disk is not a known key',
      '      known here: cpu',
      '',
      'Nothing was written.',
    ].join('\n'),
  );
});

test.each([
  ['image: 1.30', 'image must be an image, got 1.3'],
  ['image: WEB', 'image must be an image, got "WEB"'],
  ['image: web\nreplicas: 1.5', 'replicas must be a whole number, got 1.5'],
  ['image: web\nzones: a', 'zones must be a list, got "a"'],
  ['image: web\nzones: []', 'zones must hold at least 1, got []'],
  ['image: web\nlimits: 3', 'limits must be a map of keys, got 3'],
  ['', 'the content must be a map of keys, got null'],
  ['- image', 'the content must be a map of keys, got ["image"]'],
])('says of %p: %s', (text, message) => {
  expect(errorOf(() => read('release.yaml', text)).problems).toEqual([{ message }]);
});

test.each(['__proto__', 'constructor', 'toString'])('the key %s is not known', (key) => {
  const problems = [{ message: `${key} is not a known key`, fix: 'known here: image, replicas, zones, limits' }];
  expect(errorOf(() => read('release.yaml', `image: web\n${key}: {}\n`)).problems).toEqual(problems);
  expect(errorOf(() => read('release.json', `{ "image": "web", "${key}": {} }`)).problems).toEqual(problems);
});

test.each([
  ['twice.yaml', 'image: web\nimage: api\n', 'Map keys must be unique at line 2, column 1'],
  ['twice.json', '{ "image": "web", "image": "api" }', 'Map keys must be unique at line 1, column 19'],
  ['comma.json', '{ "image": "web", }', expect.stringMatching(/JSON/)],
  ['indent.yaml', 'image: web\n replicas: 2', expect.stringMatching(/at line \d+, column \d+$/)],
])('says where %s cannot be read', (name, text, reason) => {
  const { message } = errorOf(() => read(name, text));
  const [, told = ''] =
    new RegExp(
      `^release file "${name}" cannot be read: 1 problem\n\n  ".*${name}" must be a readable YAML or JSON file: (.*)\n\nNothing`,
    ).exec(message) ?? [];
  expect(told).toEqual(reason);
});

test('says why a file is not there to be read', () => {
  const path = join(directory, 'none.yaml');
  expect(errorOf(() => readReviewedFile(KIND, path)).message).toBe(
    'release file "none.yaml" cannot be read: 1 problem\n\n' +
      `  "${path}" must be a readable YAML or JSON file: ENOENT: no such file or directory, open '${path}'\n\n` +
      'Nothing was written.',
  );
});

test('a directory is no file', () => {
  expect(errorOf(() => readReviewedFile(KIND, directory)).problems[0]?.message).toContain('EISDIR');
});

test.each(['bom.yaml', 'bom.json'])('reads %s, which begins with a byte order mark', (name) => {
  expect(read(name, '\uFEFF{ "image": "web" }')).toEqual({ image: 'web' });
});

test.each([
  ['two.yaml', 'image: web\n---\nimage: api\n', 'it holds several documents; leave out what follows "---"'],
  ['tag.yaml', 'image: !custom web\n', 'Unresolved tag: !custom at line 1, column 8'],
])('refuses %s', (name, text, reason) => {
  expect(errorOf(() => read(name, text)).problems[0]?.message).toMatch(new RegExp(`: ${reason}$`));
});

test('refuses what is not UTF-8', () => {
  const path = join(directory, 'latin1.yaml');
  writeFileSync(path, Buffer.from('image: caf\xe9', 'latin1'));
  expect(errorOf(() => readReviewedFile(KIND, path)).problems[0]?.message).toMatch(/: it is not UTF-8$/);
});

test('does not wait for a pipe', () => {
  const path = join(directory, 'pipe.yaml');
  execFileSync('mkfifo', [path]);
  expect(errorOf(() => readReviewedFile(KIND, path)).problems[0]?.message).toMatch(/: it is no file$/);
});

test.each([undefined, new URL('file:///facts.yaml')])('a path is a text, not %p', (path) => {
  expect(errorOf(() => readReviewedFile(KIND, path as unknown as string)).problems[0]?.message).toMatch(
    /^path must be a string, got /,
  );
});

describe('a file of several documents', () => {
  function documents(name: string, text: string, mostBytes = 1000): unknown {
    const path = join(directory, name);
    writeFileSync(path, text);
    return readReviewedDocuments('release file', path, mostBytes);
  }

  test('is read with the line that each begins in, without those that are empty', () => {
    expect(documents('many.yaml', '# first\n---\nimage: web\n---\n---\n\nimage: api\n---\n')).toEqual([
      { value: { image: 'web' }, line: 3 },
      { value: { image: 'api' }, line: 7 },
    ]);
  });

  test('may hold nothing', () => {
    expect(documents('nothing.yaml', '')).toEqual([]);
  });

  test('is refused for a fault in any of them', () => {
    expect(errorOf(() => documents('fault.yaml', 'a: 1\n---\nb: 1\nb: 2\n')).problems[0]?.message).toMatch(
      /Map keys must be unique at line 4, column 1$/,
    );
  });

  test('is refused when it is larger than it may be', () => {
    expect(errorOf(() => documents('large.yaml', 'a: é', 4)).problems[0]?.message).toMatch(
      /: it must be at most 4 bytes, got 5$/,
    );
  });
});
