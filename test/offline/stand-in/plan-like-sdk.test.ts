import { BlockSchema } from '../../../src/offline/schema/schema';
import { CtyObject, isUnknown } from '../../../src/offline/stand-in/cty-value';
import { planChange } from '../../../src/offline/stand-in/plan-change';
import { withProviderSettings } from '../../../src/offline/stand-in/provider-settings';
import { replacementPaths } from '../../../src/offline/stand-in/replacement';

const text = { type: 'string', optional: true } as const;
const filled = { type: 'string', optional: true, computed: true } as const;
const labels = { type: ['map', 'string'], optional: true } as const;
const decided = { type: ['map', 'string'], computed: true } as const;
const timeouts = { nesting: 'single', block: { attributes: { create: text }, blocks: {} } } as const;
const framework: BlockSchema = { attributes: { name: text, region: filled }, blocks: { timeouts } };
const sdk: BlockSchema = { ...framework, attributes: { ...framework.attributes, id: filled } };

function planned(block: BlockSchema, prior: CtyObject | null, config: CtyObject): CtyObject {
  return planChange({ block, prior, proposed: { ...prior, ...config }, config }).state as CtyObject;
}

describe('timeouts', () => {
  const prior = { id: 'x', name: 'n', region: 'r', timeouts: null };
  const config = { name: 'n', region: 'r', timeouts: { create: '30m' } };

  test('alone are no change to the SDK', () => {
    expect(planned(sdk, prior, config)).toEqual(prior);
  });

  test('are one to the framework', () => {
    expect(planned(framework, prior, config)).not.toEqual(prior);
  });
});

describe('an empty text where the provider would fill one in', () => {
  test('is known after apply when the SDK creates', () => {
    expect(isUnknown(planned(sdk, null, { region: '' }).region)).toBe(true);
    expect(planned(framework, null, { region: '' }).region).toBe('');
  });

  test('leaves what is there', () => {
    expect(planned(sdk, { id: 'x', region: 'here' }, { region: '' }).region).toBe('here');
  });
});

describe('labels of google', () => {
  const block: BlockSchema = {
    attributes: {
      labels,
      annotations: labels,
      terraform_labels: decided,
      effective_labels: decided,
      effective_annotations: decided,
    },
    blocks: {},
  };
  const settle = (prior: CtyObject | null, own: CtyObject, settings: CtyObject = {}) =>
    withProviderSettings('google', block, own, { config: own, settings, prior });

  test('gain the mark of Terraform when created, and what the provider adds', () => {
    expect(settle(null, { labels: { a: '1' } }, { default_labels: { team: 't' } })).toMatchObject({
      terraform_labels: { 'goog-terraform-provisioned': 'true', team: 't', a: '1' },
      effective_labels: { 'goog-terraform-provisioned': 'true', team: 't', a: '1' },
    });
    expect(settle(null, {}, { add_terraform_attribution_label: false }).terraform_labels).toEqual({});
  });

  test('gain no mark where the provider gives none', () => {
    const settled = withProviderSettings(
      'google',
      block,
      {},
      { config: {}, settings: {}, prior: null, isUnmarked: true },
    );
    expect(settled.terraform_labels).toEqual({});
  });

  test('keep what others put there, and lose what the configuration no longer gives', () => {
    const prior = { terraform_labels: { a: '1', b: '2' }, effective_labels: { a: '1', b: '2', other: 'o' } };
    expect(settle(prior, { labels: { a: '9' } })).toMatchObject({
      terraform_labels: { a: '9' },
      effective_labels: { a: '9', other: 'o' },
    });
  });

  test('are annotations too', () => {
    const prior = { annotations: { a: '1' }, effective_annotations: { a: '1', other: 'o' } };
    expect(settle(prior, { annotations: null }).effective_annotations).toEqual({ other: 'o' });
  });
});

test('what the framework computes may have a default, which comes back when it is no longer given', () => {
  const facts = { mayHaveWidened: new Set<string>(), default: { region: 'home' } };
  const change = { block: framework, prior: { name: 'n', region: 'away' }, config: { name: 'n' }, facts };
  expect(planChange({ ...change, proposed: change.prior }).state).toMatchObject({ region: 'home' });
});

test('a block of the framework that forces replacement does so with all it holds', () => {
  const block: BlockSchema = { attributes: {}, blocks: { timeouts } };
  const [before, after] = [{ timeouts: { create: '1m' } }, { timeouts: { create: '2m' } }];
  expect(replacementPaths(block, before, after, new Set(['timeouts']))).toEqual([[{ attribute: 'timeouts' }]]);
  expect(replacementPaths(block, before, before, new Set(['timeouts']))).toEqual([]);
});
