import fc from 'fast-check';
import { objectAt } from '../../../support/json';
import { publishedProblems } from '../../../support/published-schemas';
import { anyExternals } from '../any/any-dependencies';
import { checkout, CILIUM } from './network-apps';

it('whatever lies outside, what Cilium is told of it is valid by its published schema', () => {
  const published = fc.sample(anyExternals, 25).map((dependencies) => {
    const stack = checkout({ dependencies }, { facts: CILIUM });
    const manifest = objectAt(stack.resource('kubernetes_manifest', 'External'), 'manifest');
    return { module: '@kubernetes-models/cilium/cilium.io/v2', object: { ...manifest, kind: String(manifest.kind) } };
  });
  expect(publishedProblems(published)).toEqual([]);
});
