import { digest } from '../../../../src/policy/rules/kubernetes/image/digest';
import { digestInProduction } from '../../../../src/policy/rules/kubernetes/image/digest-in-production';
import { imageOf } from '../../../../src/policy/rules/kubernetes/image/image-reference';
import { latestTag } from '../../../../src/policy/rules/kubernetes/image/latest-tag';
import { pullPolicy } from '../../../../src/policy/rules/kubernetes/image/pull-policy';
import { registry } from '../../../../src/policy/rules/kubernetes/image/registry';
import { Document, messagesOf, outcomesOf } from '../../support';
import { containers, labels, resources } from './objects';

const POD = 'kubernetes_pod_v1';
const DIGEST = `sha256:${'a'.repeat(64)}`;
const of = (...names: string[]): string[] => names.map((name) => `${POD}.${name}`);

test.each([
  ['nginx', { registry: undefined, tag: undefined, digest: undefined }],
  ['library/nginx:1.27', { registry: undefined, tag: '1.27', digest: undefined }],
  ['localhost/app:1', { registry: 'localhost', tag: '1', digest: undefined }],
  ['registry:5000/app', { registry: 'registry:5000', tag: undefined, digest: undefined }],
  [`ghcr.io/acme/app:1@${DIGEST}`, { registry: 'ghcr.io', tag: '1', digest: DIGEST }],
])('%s is taken apart', (image, parts) => {
  expect(imageOf(image)).toEqual(parts);
});

function inStage(stage: string): Document {
  const pod = (image: unknown): Record<string, unknown> => ({
    metadata: { name: 'app', labels: labels(stage) },
    spec: { container: [{ name: 'app', image }] },
  });
  return resources(POD, {
    digest: pod(`registry.example.com/app@${DIGEST}`),
    tag: pod('registry.example.com/app:1.4.2'),
    short: pod('registry.example.com/app@sha256:abc'),
    unsure: pod('${var.any}'),
  });
}

test('images in production are named by digest', () => {
  expect(outcomesOf(digestInProduction, inStage('prod'))).toEqual({
    pass: of('digest'),
    fail: of('short', 'tag'),
    unknown: of('unsure'),
  });
  expect(outcomesOf(digestInProduction, inStage('dev'))).toEqual({ pass: of('digest', 'short', 'tag', 'unsure') });
  expect(messagesOf(digestInProduction, inStage('prod'))[1]).toBe(
    `${POD}.tag: spec.container[app].image must be named by digest (…@sha256:…), got "registry.example.com/app:1.4.2"`,
  );
});

test('images are named by digest, before production too', () => {
  expect(outcomesOf(digest, inStage('dev'))).toEqual({
    pass: of('digest'),
    fail: of('short', 'tag'),
    unknown: of('unsure'),
  });
  expect(outcomesOf(digest, inStage('prod'))).toEqual({ pass: of('digest', 'short', 'tag', 'unsure') });
});

test('no image is whatever is newest', () => {
  const document = containers({
    version: { image: 'nginx:1.27' },
    digest: { image: `nginx@${DIGEST}` },
    latest: { image: 'nginx:latest' },
    without: { image: 'registry:5000/nginx' },
    unsure: { image: 'nginx:${var.any}' },
  });
  expect(outcomesOf(latestTag, document)).toEqual({
    pass: of('digest', 'version'),
    fail: of('latest', 'without'),
    unknown: of('unsure'),
  });
});

test('images say from which registry they are', () => {
  const document = containers({
    full: { image: 'docker.io/library/nginx:1.27' },
    short: { image: 'nginx:1.27' },
    account: { image: 'bitnami/nginx:1.27' },
    unsure: { image: '${var.any}' },
  });
  expect(outcomesOf(registry, document)).toEqual({
    pass: of('full'),
    fail: of('account', 'short'),
    unknown: of('unsure'),
  });
});

test('images by tag are asked for at every start', () => {
  const document = containers({
    digest: { image: `nginx@${DIGEST}`, image_pull_policy: 'IfNotPresent' },
    always: { image: 'nginx:1.27', image_pull_policy: 'Always' },
    latest: { image: 'nginx' },
    never: { image: `nginx@${DIGEST}`, image_pull_policy: 'Never' },
    old: { image: 'nginx:1.27' },
    unsure: { image: 'nginx:1.27', image_pull_policy: '${var.any}' },
  });
  expect(outcomesOf(pullPolicy, document)).toEqual({
    pass: of('always', 'digest', 'latest'),
    fail: of('never', 'old'),
    unknown: of('unsure'),
  });
});
