import { secret } from '../../../../src/policy/rules/kubernetes/service-account/secret';
import { token } from '../../../../src/policy/rules/kubernetes/service-account/token';
import { outcomesOf } from '../../support';
import { resources } from './objects';

const ACCOUNT = 'kubernetes_service_account_v1';
const of = (...names: string[]): string[] => names.map((name) => `${ACCOUNT}.${name}`);

test('service accounts give no token to pods that have not asked', () => {
  const mount = (value: unknown): Record<string, unknown> => ({ automount_service_account_token: value });
  const document = resources(ACCOUNT, { off: mount(false), on: mount(true), silent: {}, unsure: mount('${var.any}') });
  expect(outcomesOf(token, document)).toEqual({ pass: of('off'), fail: of('on', 'silent'), unknown: of('unsure') });
});

test('service accounts have no secret with a token that never ends', () => {
  const manifest = { kind: 'ServiceAccount', secrets: [{ name: 'token' }] };
  const document = {
    variable: { any: {} },
    resource: {
      [ACCOUNT]: { usual: {}, old: { secret: [{ name: 'token' }] }, unsure: { secret: '${var.any}' } },
      kubernetes_manifest: { old: { manifest } },
    },
  };
  expect(outcomesOf(secret, document)).toEqual({
    pass: of('usual'),
    fail: ['kubernetes_manifest.old', ...of('old')],
    unknown: of('unsure'),
  });
});
