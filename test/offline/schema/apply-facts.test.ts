import { applyFacts, TypeSchema } from '../../../src/offline/schema';

const schema: TypeSchema = {
  typeName: 'acme_wall',
  block: {
    attributes: {
      name: { type: 'string', required: true },
      doors: { type: ['set', ['object', { width: 'number' }]], optional: true },
    },
    blocks: {
      window: {
        nesting: 'list',
        block: {
          attributes: { width: { type: 'number', required: true } },
          blocks: { pane: { nesting: 'set', block: { attributes: {}, blocks: {} } } },
        },
      },
      gate: { nesting: 'list', minItems: 1, block: { attributes: {}, blocks: {} } },
      frame: { nesting: 'single', block: { attributes: { colour: { type: 'string', optional: true } }, blocks: {} } },
    },
  },
};

test('facts about nothing in the schema change nothing', () => {
  expect(applyFacts(schema, { maxItems: { roof: 3 }, attributeNotBlock: ['roof'] })).toEqual(schema);
});

test('the most of a block comes from the facts at every depth', () => {
  const { window } = applyFacts(schema, { maxItems: { window: 8, 'window.pane': 4 } }).block.blocks;
  expect([window?.maxItems, window?.block.blocks.pane?.maxItems]).toEqual([8, 4]);
});

test('the least of a required block comes from the facts', () => {
  expect(applyFacts(schema, { minItems: { gate: 2 } }).block.blocks.gate?.minItems).toBe(2);
});

test('the least of an optional block stays nothing, for the provider checks it only when one is given', () => {
  expect(applyFacts(schema, { minItems: { window: 2 } }).block.blocks.window?.minItems).toBeUndefined();
});

test('a block that is an attribute becomes one of an object type', () => {
  const { attributes, blocks } = applyFacts(schema, { attributeNotBlock: ['frame', 'window'] }).block;
  expect([attributes.frame, attributes.window?.type, Object.keys(blocks)]).toEqual([
    { type: ['object', { colour: 'string' }], optional: true },
    ['list', ['object', { width: 'number', pane: ['set', ['object', {}]] }]],
    ['gate'],
  ]);
});

test('an attribute that is a block becomes one of its parts', () => {
  expect(applyFacts(schema, { blockNotAttribute: ['doors'] }).block.blocks.doors).toEqual({
    nesting: 'set',
    block: { attributes: { width: { type: 'number', optional: true } }, blocks: {} },
  });
});

test('an attribute of unknown shape stays one, whatever the facts say', () => {
  const open: TypeSchema = {
    typeName: 'x',
    block: { attributes: { rule: { type: 'dynamic', optional: true } }, blocks: {} },
  };
  expect(applyFacts(open, { blockNotAttribute: ['rule'] })).toEqual(open);
});
