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
      frame: { nesting: 'single', block: { attributes: { colour: { type: 'string', optional: true } }, blocks: {} } },
    },
  },
};

test('facts about nothing in the schema change nothing', () => {
  expect(applyFacts(schema, { maxItems: { gate: 3 }, attributeNotBlock: ['gate'] })).toEqual(schema);
});

test('counts of blocks come from the facts at every depth', () => {
  const { window } = applyFacts(schema, { minItems: { window: 2 }, maxItems: { window: 8, 'window.pane': 4 } }).block
    .blocks;
  expect([window?.minItems, window?.maxItems, window?.block.blocks.pane?.maxItems]).toEqual([2, 8, 4]);
});

test('a block that is an attribute becomes one of an object type', () => {
  const { attributes, blocks } = applyFacts(schema, { attributeNotBlock: ['frame', 'window'] }).block;
  expect([attributes.frame, attributes.window?.type, Object.keys(blocks)]).toEqual([
    { type: ['object', { colour: 'string' }], optional: true },
    ['list', ['object', { width: 'number', pane: ['set', ['object', {}]] }]],
    [],
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
