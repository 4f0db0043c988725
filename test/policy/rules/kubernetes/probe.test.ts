import { livenessAsReadiness } from '../../../../src/policy/rules/kubernetes/probe/liveness-as-readiness';
import { readiness } from '../../../../src/policy/rules/kubernetes/probe/readiness';
import { outcomesOf } from '../../support';
import { containers, pods } from './objects';

const POD = 'kubernetes_pod_v1';
const of = (...names: string[]): string[] => names.map((name) => `${POD}.${name}`);
const get = (path: string, more: object = {}): object => ({ http_get: { path, port: 80 }, ...more });

test('what takes calls says when it can', () => {
  const port = [{ container_port: 80 }];
  const document = containers({
    says: { port, readiness_probe: get('/ready') },
    worker: {},
    without_ports: { port: [] },
    silent: { port },
  });
  expect(outcomesOf(readiness, document)).toEqual({ pass: of('says', 'without_ports', 'worker'), fail: of('silent') });
  expect(
    outcomesOf(
      readiness,
      pods({
        preparing: { init_container: [{ name: 'first', port }] },
        sidecar: { init_container: [{ name: 'proxy', port, restart_policy: 'Always' }] },
        unseen: { container: '${var.any}' },
      }),
    ),
  ).toEqual({ pass: of('preparing'), fail: of('sidecar'), unknown: of('unseen') });
});

test('jobs take no calls', () => {
  const spec = { template: { spec: { container: [{ name: 'app', port: [{ container_port: 80 }] }] } } };
  expect(outcomesOf(readiness, { resource: { kubernetes_job_v1: { nightly: { spec } } } })).toEqual({});
});

test('a pod is restarted for other reasons than those for which it gets no traffic', () => {
  expect(
    outcomesOf(
      livenessAsReadiness,
      containers({
        ready_only: { readiness_probe: get('/ready') },
        other: { readiness_probe: get('/ready'), liveness_probe: get('/alive') },
        patient: { readiness_probe: get('/ready'), liveness_probe: get('/ready', { failure_threshold: 10 }) },
        same: { readiness_probe: get('/ready'), liveness_probe: [get('/ready')] },
      }),
    ),
  ).toEqual({ pass: of('other', 'patient', 'ready_only'), fail: of('same') });
});
