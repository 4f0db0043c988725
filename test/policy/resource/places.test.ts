import * as fc from 'fast-check';
import { firstAt, placesAt } from '../../../src/policy/resource/places';

const KEYS = ['a', 'b', 'dynamic'] as const;

/** Blocks as Terraform's JSON has them: lists on the way, dynamic blocks, expressions that hide a block, nulls. */
const { block } = fc.letrec((tie) => ({
  block: fc.dictionary(fc.constantFrom(...KEYS, 'content'), tie('value'), { maxKeys: 3 }),
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    fc.constantFrom<unknown>(null, 0, '', 'text', '${hidden}', '${local.seen}'),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('block'),
  ),
}));

const seeThrough = (text: string): unknown => (text === '${local.seen}' ? [{ a: 'seen', b: [{ a: 1 }] }] : undefined);

it('reads as the first value at a path what stands at the first of its places', () => {
  fc.assert(
    fc.property(block, fc.array(fc.constantFrom(...KEYS), { maxLength: 4 }), (body, path) => {
      const [first] = placesAt(body as Record<string, unknown>, path, false, seeThrough);
      expect(firstAt(body, path, seeThrough)).toEqual(first?.raw);
    }),
    { numRuns: 2000 },
  );
});
