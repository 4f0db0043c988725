import { createColors } from 'picocolors';
import { Annotation, State, StampedConstruct } from '../../src/cli/output-reader';
import { renderSummary } from '../../src/cli/summary';

const construct = (path: string, more: Partial<StampedConstruct> = {}): StampedConstruct => ({
  path,
  construct: 'PavedService',
  version: '1.0',
  baseline: '2026.11',
  service: path.slice(path.lastIndexOf('/') + 1),
  ...more,
});

const state = (name: string, resources: number, ...constructs: StampedConstruct[]): State => ({
  name,
  resources,
  constructs,
});

function render(states: readonly State[], more: { all?: boolean; annotations?: readonly Annotation[] } = {}): string {
  const output = { states, annotations: more.annotations ?? [] };
  const summary = { roadbed: '0.1.0', output, directory: 'cdktf.out', seconds: 0.614, all: more.all ?? false };
  return renderSummary(summary, createColors(false));
}

it('tells what was synthesized, state by state', () => {
  const states = [
    state('checkout-dev', 31, construct('checkout-dev/checkout', { tier: '0', team: 'payments' })),
    state('payments-dev', 1204),
  ];
  expect(render(states)).toBe(`  Roadbed 0.1.0, baseline 2026.11

  ✔ synthesized   2 states, 1,235 resources                       0.61 s

  state          resources   service    version            tier   team
  checkout-dev          31   checkout   PavedService@1.0   0      payments
  payments-dev        1204   –          –                  –      –

  output: cdktf.out
`);
});

it('leaves out the columns that a plain cdktf app has nothing for', () => {
  expect(render([state('network', 1)])).toBe(`  Roadbed 0.1.0

  ✔ synthesized   1 state, 1 resource                             0.61 s

  state     resources
  network           1

  output: cdktf.out
`);
});

it('says which baseline each construct has when there is more than one', () => {
  const text = render([state('a', 1, construct('a/x')), state('b', 1, construct('b/x', { baseline: '2027.02' }))]);
  expect(text).toContain('Roadbed 0.1.0, baselines 2026.11, 2027.02\n');
  expect(text).toMatch(/^ {2}b +1 +x +PavedService@1\.0 +2027\.02$/m);
});

it('gives each construct of a state a line, up to a few', () => {
  const many = state('shared', 9, ...['a', 'b', 'c', 'd', 'e'].map((id) => construct(`shared/${id}`)));
  const firstLine = /^ {2}shared +9 +a +PavedService@1\.0$/m;
  expect(render([many])).toMatch(firstLine);
  expect(render([many])).toMatch(/^ +c +PavedService@1\.0\n +and 2 more +–$/m);
  expect(render([many], { all: true })).toMatch(/^ +e +PavedService@1\.0$/m);
});

describe('with many states', () => {
  const fleet = Array.from({ length: 600 }, (_, index) => {
    const environment = index < 400 ? 'dev' : 'prod';
    const name = `service-${String(index).padStart(3, '0')}-${environment}`;
    return state(name, 10, construct(`${name}/service`, { environment }));
  });

  it('groups them by environment and version', () => {
    expect(render(fleet)).toContain(`
  environment   version            states   resources
  dev           PavedService@1.0      400        4000
  prod          PavedService@1.0      200        2000
  list every state with --all
`);
  });

  it('lists them all when asked', () => {
    expect(render(fleet, { all: true }).match(/^ {2}service-\d+/gm)).toHaveLength(600);
  });

  it('lists the first ones when nothing tells them apart', () => {
    const text = render(fleet.map(({ name }) => state(name, 10)));
    expect(text.match(/^ {2}service-\d+/gm)).toHaveLength(40);
    expect(text).toContain('\n  and 560 more; list every state with --all\n');
  });
});

describe('annotations', () => {
  const annotation = (message: string, path: string, level: Annotation['level'] = 'warn') => ({ message, path, level });

  it('says every warning once, with where it applies', () => {
    const annotations = ['b', 'a', 'c', 'e', 'd'].map((path) =>
      annotation('the cluster has no network policy engine', path),
    );
    expect(render([], { annotations: [...annotations, annotation('old', 'a'), annotation('by the way', 'a', 'info')] }))
      .toContain(`
  2 warnings
    the cluster has no network policy engine
        a, b, c and 2 more
    old
        a

  output`);
  });

  it('does not call a run with an error annotation good', () => {
    const text = render([state('a', 1)], { annotations: [annotation('broken', 'a/x', 'error')] });
    expect(text).toContain('✖ synthesized');
    expect(text).toContain('  1 error\n    broken\n        a/x\n');
  });
});
