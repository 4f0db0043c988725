import { configMap } from '../../../../src/policy/rules/kubernetes/secret/config-map';
import { inState } from '../../../../src/policy/rules/kubernetes/secret/in-state';
import { lastingToken } from '../../../../src/policy/rules/kubernetes/secret/lasting-token';
import { literal } from '../../../../src/policy/rules/kubernetes/secret/literal';
import { messagesOf, outcomesOf } from '../../support';
import { resources } from './objects';

const SECRET = 'kubernetes_secret_v1';
const of = (type: string, ...names: string[]): string[] => names.map((name) => `${type}.${name}`);

test('no secret holds what stands in the Terraform, and none is shown', () => {
  const document = {
    variable: { any: {} },
    locals: { password: 'hunter2' },
    resource: {
      [SECRET]: {
        empty: { data: {} },
        issued: { data: { password: '${random_password.db.result}' } },
        plain: { data: { password: 'hunter2', user: '' } },
        behind_local: { data: { password: '${local.password}' } },
        write_only: { data_wo: { password: 'hunter2' } },
        unsure: { data: '${var.any}' },
      },
      kubernetes_manifest: { written: { manifest: { kind: 'Secret', stringData: { password: 'hunter2' } } } },
    },
  };
  expect(outcomesOf(literal, document)).toEqual({
    pass: of(SECRET, 'empty', 'issued'),
    fail: ['kubernetes_manifest.written', ...of(SECRET, 'behind_local', 'plain', 'write_only')],
    unknown: of(SECRET, 'unsure'),
  });
  expect(messagesOf(literal, document)).toEqual([
    'kubernetes_manifest.written: string_data.password must not be a literal',
    `${SECRET}.behind_local: data.password must not be a literal`,
    `${SECRET}.plain: data.password must not be a literal`,
    `${SECRET}.unsure: var.any`,
    `${SECRET}.write_only: data_wo.password must not be a literal`,
  ]);
});

test('no secret goes through the state of Terraform', () => {
  const document = resources(SECRET, {
    write_only: { data_wo: { password: '${ephemeral.random_password.db.result}' } },
    stored: { data: { password: '${random_password.db.result}' } },
    unsure: { data: '${var.any}' },
  });
  expect(outcomesOf(inState, document)).toEqual({
    pass: of(SECRET, 'write_only'),
    fail: of(SECRET, 'stored'),
    unknown: of(SECRET, 'unsure'),
  });
});

test('no config map holds a secret, and none is shown', () => {
  const MAP = 'kubernetes_config_map_v1';
  const document = resources(MAP, {
    settings: { data: { LOG_LEVEL: 'info', TOKEN_URL: 'https://id.example.com', DB_PASSWORD_FILE: '/run/db' } },
    empty: { data: { API_TOKEN: '' } },
    leaking: { data: { LOG_LEVEL: 'info', API_TOKEN: 'abcd' } },
    unsure: { data: '${var.any}' },
  });
  expect(outcomesOf(configMap, document)).toEqual({
    pass: of(MAP, 'empty', 'settings'),
    fail: of(MAP, 'leaking'),
    unknown: of(MAP, 'unsure'),
  });
  expect(messagesOf(configMap, document)[0]).toBe(`${MAP}.leaking: data.API_TOKEN must not hold a secret`);
});

test('no secret holds a token of a service account that never ends', () => {
  const document = resources(SECRET, {
    opaque: {},
    token: { type: 'kubernetes.io/service-account-token' },
    unsure: { type: '${var.any}' },
  });
  expect(outcomesOf(lastingToken, document)).toEqual({
    pass: of(SECRET, 'opaque'),
    fail: of(SECRET, 'token'),
    unknown: of(SECRET, 'unsure'),
  });
});
