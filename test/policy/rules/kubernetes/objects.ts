import type { Document } from '../../support';

type Body = Record<string, unknown>;

/** Bare pods, each from its spec. */
export function pods(specs: Record<string, Body>): Document {
  return resources(
    'kubernetes_pod_v1',
    mapped(specs, (spec) => ({ metadata: { name: 'app' }, spec })),
  );
}

/** Bare pods of one container each, `app`. */
export function containers(bodies: Record<string, Body>): Document {
  return pods(mapped(bodies, (body) => ({ container: [{ name: 'app', ...body }] })));
}

/** Resources of one type. */
export function resources(type: string, bodies: Record<string, Body>): Document {
  return { variable: { any: {} }, resource: { [type]: bodies } };
}

/** Objects of one type in the namespace `shop`, each from its spec. */
export function objects(type: string, specs: Record<string, Body>): Document {
  return resources(
    type,
    mapped(specs, (spec, name) => object(name, spec)),
  );
}

/** The labels of an object of a stage, and of a tier. */
export function labels(stage: string, tier = 2): Body {
  return { 'roadbed.dev/stage': stage, 'roadbed.dev/tier': String(tier), 'roadbed.dev/environment': stage };
}

/** An object in the namespace `shop`. */
export function object(name: string, spec: Body, more: Body = {}): Body {
  return { metadata: { name, namespace: 'shop', ...more }, spec };
}

/** A deployment in the namespace `shop` whose pods are labelled with its name. */
export function deployment(name: string, spec: Body, more: Body = {}, pod: Body = {}): Body {
  const app = { app: name };
  const template = { metadata: { labels: app }, spec: { container: [{ name: 'app' }], ...pod } };
  return object(name, { selector: { match_labels: app }, template, ...spec }, more);
}

function mapped<T>(bodies: Record<string, Body>, change: (body: Body, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, change(body, name)]));
}
