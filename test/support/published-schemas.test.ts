import { publishedProblems } from './published-schemas';

it('a published schema refuses an object that lacks what it needs', () => {
  const object = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'x' }, spec: {} };
  const found = publishedProblems([{ module: '@kubernetes-models/argo-cd/argoproj.io/v1alpha1', object }]);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('Application x: ');
});
