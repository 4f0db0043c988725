import { illegalLabels } from './legal-labels';

const pod = (
  labels: Record<string, string>,
): { spec: { template: { metadata: { labels: Record<string, string> } } }[] } => ({
  spec: [{ template: { metadata: { labels } } }],
});

it('accepts what Kubernetes and AWS accept', () => {
  expect(illegalLabels(pod({ 'app.kubernetes.io/name': 'checkout', tier: '0', empty: '' }))).toEqual([]);
  expect(illegalLabels({ tags: { 'roadbed:version': '2.0-preview', owner: 'payments team' } })).toEqual([]);
});

it.each([
  ['a digest, which is 64 characters', pod({ version: 'a'.repeat(64) })],
  ['a semantic version with a build', pod({ version: '1.0.0+7' })],
  ['two slashes in a key', pod({ 'a/b/c': 'x' })],
  ['a selector in capitals between hyphens', { match_labels: { name: '-Web-' } }],
  ['a tag with a comma', { tags: { owner: 'a,b' } }],
  ["a tag of AWS's own", { tags: { 'AWS:team': 'x' } }],
  ['51 tags', { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, ''])) }],
])('finds %s', (_words, document) => {
  expect(illegalLabels(document)).toHaveLength(1);
});
