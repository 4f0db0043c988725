import { cpuRequest } from '../../../../src/policy/rules/kubernetes/resources/cpu-request';
import { memoryLimit } from '../../../../src/policy/rules/kubernetes/resources/memory-limit';
import { memoryRequest } from '../../../../src/policy/rules/kubernetes/resources/memory-request';
import { messagesOf, outcomesOf } from '../../support';
import { containers, pods } from './objects';

const POD = 'kubernetes_pod_v1';
const of = (...names: string[]): string[] => names.map((name) => `${POD}.${name}`);
const limits = (given: object): Record<string, unknown> => ({ resources: { limits: given } });
const requests = (given: object): Record<string, unknown> => ({ resources: { requests: given } });

test('containers have a limit of memory, and need none of CPU', () => {
  const document = containers({
    limited: limits({ memory: '256Mi' }),
    open: requests({ memory: '256Mi' }),
    silent: {},
  });
  expect(outcomesOf(memoryLimit, document)).toEqual({ pass: of('limited'), fail: of('open', 'silent') });
  expect(messagesOf(memoryLimit, document)[1]).toBe(
    `${POD}.silent: spec.container[app].resources.limits.memory must be given, got nothing`,
  );
});

test('containers say how much memory they need; a limit counts as a request', () => {
  const document = containers({ asks: requests({ memory: '1Gi' }), limited: limits({ memory: '1Gi' }), silent: {} });
  expect(outcomesOf(memoryRequest, document)).toEqual({ pass: of('asks', 'limited'), fail: of('silent') });
});

test('containers say how much CPU they need; a limit counts as a request', () => {
  const document = containers({ asks: requests({ cpu: '100m' }), limited: limits({ cpu: '1' }), silent: {} });
  expect(outcomesOf(cpuRequest, document)).toEqual({ pass: of('asks', 'limited'), fail: of('silent') });
});

test.each([memoryLimit, memoryRequest, cpuRequest])('$props.id asks nothing of a container for debugging', (rule) => {
  expect(outcomesOf(rule, pods({ debugging: { ephemeral_container: [{ name: 'shell' }] } }))).toEqual({
    pass: of('debugging'),
  });
});

test.each([memoryLimit, memoryRequest, cpuRequest])(
  '$props.id cannot judge containers that it does not see',
  (rule) => {
    expect(outcomesOf(rule, pods({ unseen: { container: '${var.any}' } }))).toEqual({ unknown: of('unseen') });
  },
);
