import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { normalisedText } from './normalised-text';

const metadata = (path: string, roadbed?: object) => ({
  metadata: { path, uniqueId: 'x', ...(roadbed && { roadbed }) },
});

describe('what a reader sees', () => {
  it('shows resources by address, with their construct as a comment and embedded documents laid open', () => {
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject' }] });
    const document = {
      '//': { metadata: { version: '0.21.0', stackName: 'checkout-prod', backend: 's3' }, outputs: {} },
      terraform: { required_providers: { aws: { version: '6.0.0', source: 'aws' } } },
      resource: {
        kubernetes_service_v1: {
          web: {
            '//': metadata('checkout-prod/checkout/Service', {
              construct: 'PavedService',
              version: '1.0',
              baseline: '2026.11',
            }),
            spec: [{ port: [{ port: 80 }], selector: { app: '0' } }],
          },
        },
        aws_iam_policy: { read: { '//': metadata('checkout-prod/read'), policy, name: 'read' } },
      },
      data: {},
    };
    expect(normalisedText(document))
      .toBe(`# Terraform as it will be applied. Accept a change with: npm run golden:accept

resource:
  # checkout-prod/read
  aws_iam_policy.read:
    name: read
    policy: !json
      Version: 2012-10-17
      Statement:
        - Effect: Allow
          Action: s3:GetObject

  # checkout-prod/checkout/Service (PavedService@1.0)
  kubernetes_service_v1.web:
    spec:
      - port:
          - port: 80
        selector:
          app: "0"
terraform:
  required_providers:
    aws:
      source: aws
      version: 6.0.0
`);
  });

  it('leaves a long line unfolded and a text of many lines as lines', () => {
    const long = 'word '.repeat(100).trim();
    const text = normalisedText({ locals: { long, script: '#!/bin/sh\n\techo "$1"\n' } });
    expect(text).toContain(`  long: ${long}\n`);
    expect(text).toContain('  script: |\n    #!/bin/sh\n    \techo "$1"\n');
  });

  it('sorts by code unit, whatever the locale', () => {
    const text = normalisedText({ locals: { ä: 1, b: 1, B: 1, a_b: 1, 'a-b': 1 } });
    expect(text.match(/^ {2}\S+(?=:)/gm)).toEqual(['  B', '  a-b', '  a_b', '  b', '  ä']);
  });

  it('shows what would hide in a text', () => {
    expect(normalisedText({ locals: { 'a\r': 'allow\u202e deny' } })).toContain('  "a\\r": "allow\\u202e deny"\n');
  });

  it('drops empty sections but keeps an empty block, which means something', () => {
    const text = normalisedText({ output: {}, moved: [], resource: { a: {}, b: { c: { empty_dir: {} } } } });
    expect(text).toContain('  b.c:\n    empty_dir: {}\n');
    expect(text).not.toMatch(/output|moved/);
  });
});

describe('what never gets lost', () => {
  const different = (one: unknown, other: unknown) =>
    expect(normalisedText({ locals: { value: one } })).not.toBe(normalisedText({ locals: { value: other } }));

  it('tells a structure from the string that holds it', () => different({ a: 1 }, '{"a":1}'));
  it('tells two orders of keys in a string', () => different('{"a":1,"b":2}', '{"b":2,"a":1}'));
  it('tells compact from indented JSON in a string', () => different('{"a":1}', '{\n  "a": 1\n}'));
  it('tells nested orders of keys in a string', () => different('[{"a":1,"b":2}]', '[{"b":2,"a":1}]'));
  it('tells odd spacing of JSON in a string', () => different('{"a": 1}', '{ "a":1}'));
  it('tells a duplicate key of JSON in a string', () => different('{"a":2,"a":1}', '{"a":3,"a":1}'));
  it('tells line ends', () => different('a\r\nb', 'a\nb'));
  it('keeps "//" where it is a key and not a comment', () => different({ '//': 'x' }, {}));

  it('gives a text from which the document can be read back', () => {
    fc.assert(fc.property(stack, (document) => expect(readBack(normalisedText(document))).toEqual(document)));
  });

  it('gives a text that editors and version control leave as it is', () => {
    fc.assert(
      fc.property(stack, (document) => {
        const shown = normalisedText(document);
        expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[\u200b\u2028\u202e\ufeff]/u);
        expect(Buffer.from(shown, 'utf8').toString('utf8')).toBe(shown);
      }),
    );
  });

  it('gives different texts for documents that differ, and only for those', () => {
    fc.assert(
      fc.property(stack, stack, fc.boolean(), (one, other, same) => {
        const second = same ? reversedKeys(one) : other;
        expect(normalisedText(one) === normalisedText(second as object)).toBe(isDeepStrictEqual(one, second));
      }),
    );
  });

  it('gives another text when one number becomes a string, or one key or value another', () => {
    fc.assert(
      fc.property(stack, fc.nat(), fc.constantFrom(...CHANGES), (document, position, change) => {
        const leaves = leafPaths(document);
        const path = leaves[position % leaves.length] ?? [];
        expect(normalisedText(changedAt(document, path, change) as object)).not.toBe(normalisedText(document));
      }),
    );
  });
});

const identifier = fc.constantFrom('a', 'b', 'a_b', 'B', 'x1');
const hardStrings = fc.constantFrom(
  '',
  '0',
  'null',
  'true',
  '~',
  '- a',
  'a: b # c',
  ' a',
  'a \n b\n\n',
  '\ta',
  '\r',
  'a\r\nb\n',
  'a\u2028b\n\u0085\n',
  '\ufeffa\n',
  'a\u200bb\u202ec',
  '\\u202e',
  '!json',
  '\ud800',
  '…',
);
const text = fc.oneof(fc.string({ unit: 'binary' }), hardStrings);
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    text,
    tie('json'),
    tie('list'),
    tie('map'),
  ),
  json: fc
    .tuple(fc.oneof(tie('list'), tie('map')), fc.constantFrom(undefined, 2, 4))
    .map(([value, indent]) => JSON.stringify(value, null, indent)),
  list: fc.array(tie('value'), { maxLength: 3 }),
  map: fc.dictionary(fc.oneof(identifier, text), tie('value'), { maxKeys: 3, noNullPrototype: true }),
})).value;
const bodies = fc.dictionary(
  identifier,
  fc.dictionary(identifier, plain, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);
const resources = fc.dictionary(identifier, bodies, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const stack = fc.record(
  {
    resource: resources,
    data: resources,
    locals: fc.dictionary(identifier, plain, { minKeys: 1, noNullPrototype: true }),
  },
  { noNullPrototype: true },
);

/** The document a text stands for: what the harness promises is possible. */
function readBack(yaml: string): unknown {
  const sections = Object.entries(
    valueOf(parseDocument(yaml, { logLevel: 'silent' }).contents) as Record<string, Record<string, unknown>>,
  );
  return Object.fromEntries(
    sections.map(([name, section]) => (name === 'locals' ? [name, section] : [name, byTypeAndName(section)])),
  );
}

function byTypeAndName(section: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const types: Record<string, Record<string, unknown>> = {};
  for (const [address, body] of Object.entries(section)) {
    const [type = '', name = ''] = address.replace(/^data\./, '').split('.');
    types[type] = { ...types[type], [name]: body };
  }
  return types;
}

function valueOf(node: unknown): unknown {
  const value = plainOf(node);
  const tag = isMap(node) || isSeq(node) ? node.tag : undefined;
  return tag?.startsWith('!json') ? JSON.stringify(value, null, tag === '!json' ? 0 : 2) : value;
}

function plainOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(valueOf);
  if (!isMap(node)) throw new Error('not a node');
  return Object.fromEntries(node.items.map(({ key, value }) => [String(plainOf(key)), valueOf(value)]));
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversedKeys(entry)]),
  );
}

type Change = 'type' | 'value' | 'key' | 'removal';
const CHANGES: readonly Change[] = ['type', 'value', 'key', 'removal'];

/** Paths to everything below the bodies' first level, so that every change is one of an attribute. */
function leafPaths(value: unknown, path: readonly string[] = []): string[][] {
  const below = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const deeper = below.flatMap(([key, entry]) => leafPaths(entry, [...path, key]));
  return (path[0] === 'locals' && path.length === 2) || path.length >= 4 ? [[...path], ...deeper] : deeper;
}

function changedAt(value: unknown, [key, ...rest]: readonly string[], change: Change): unknown {
  const entries = Object.entries(value as object).flatMap(([name, entry]): [string, unknown][] => {
    if (name !== key) return [[name, entry]];
    if (rest.length > 0) return [[name, changedAt(entry, rest, change)]];
    if (change === 'removal') return [];
    return change === 'key' ? [[`${name}'`, entry]] : [[name, change === 'type' ? retyped(entry) : [entry]]];
  });
  return Object.fromEntries(entries);
}

function retyped(value: unknown): unknown {
  return typeof value === 'string' ? { text: value } : JSON.stringify(value);
}
