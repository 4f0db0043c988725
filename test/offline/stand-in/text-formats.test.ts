import { factsFor } from '../../../src/offline/facts/facts-for';
import { TEXT_FORMATS } from '../../../src/offline/stand-in/rules/text-formats';

test.each([
  ['dns1123-label', ['a', 'a-1'], ['', 'A', '-a', 'a-', 'a'.repeat(64)]],
  ['dns1123-label-prefix', ['a', 'a-'], ['-', 'a_']],
  ['dns1123-subdomain', ['a.b-c'], ['a..b', 'a_b', 'x'.repeat(254)]],
  ['kubernetes-quantity', ['500m', '1Gi', '1.5', '1e3', '0'], ['', '1 Gi', '1gb', 'x']],
  ['kubernetes-key', ['app', 'example.com/app'], ['', 'a/b/c', '/a', 'a b']],
  ['kubernetes-label-value', ['', 'a_B.1'], ['-a', 'a b', 'x'.repeat(64)]],
  ['kubernetes-port', ['80', 'http'], ['0', '65536', '', 'a--b', 'a-very-long-port-name']],
  ['cron', ['1 0 * * *', '*/5 9-17 * jan mon-fri', '@daily'], ['', '* * * *', '60 * * * *', 'x * * * *']],
  ['octal-mode', ['0644', '0'], ['644', '0888', '01000']],
  ['base64', ['', 'e30='], ['e30', '!!!!']],
  ['ip', ['192.0.2.1', '2001:db8::1'], ['192.0.2.256', '192.0.2.01', 'fe80::1%eth0']],
  ['cidr', ['10.0.0.0/16', '2001:db8::/32'], ['10.0.0.0', '10.0.0.0/33', '10.0.0.0/8/8']],
  ['json', ['{}', '[1]', ''], ['{', 'x']],
  ['rfc3339', ['2006-01-02T15:04:05Z', '2006-01-02T15:04:05.1+07:00'], ['2006-01-02', '2006-02-30T00:00:00Z']],
  ['arn', ['arn:aws:iam::123456789012:role/x', 'arn:aws:s3:::b', ''], ['x', 'arn:aws:iam::12:role/x', 'arn:gcp:a:::b']],
  ['ip-or-cidr', ['192.0.2.1', '10.0.0.0/8'], ['10.0.0', '10.0.0.0/33']],
  ['google-iam-policy', ['{"bindings":[]}', ' {}', 'null'], ['', '[]', 'x', '"x"']],
  ['go-duration', ['1h30m', '10s', '1.5h', '-2ms', '0'], ['', '10', '1 h', 'h', '1d']],
  [
    'datadog-entity',
    ['apiVersion: v3\nkind: service', '{"apiVersion":"backstage.io/v1alpha1"}'],
    ['', 'x', 'apiVersion: v2', 'a: ['],
  ],
  [
    'datadog-service',
    ['schema-version: v2.2\ndd-service: shop'],
    ['', 'x', 'a: 1', 'schema-version: v1\ndd-service: shop', 'schema-version: v2'],
  ],
  ['google-iam-member', ['user:a@example.com', 'allUsers'], ['a@example.com', 'deleted:user:a']],
])('%s', (name, good, bad) => {
  const format = TEXT_FORMATS[name];
  expect(good.filter((text) => format?.test(text) !== true)).toEqual([]);
  expect(bad.filter((text) => format?.test(text) !== false)).toEqual([]);
});

test.each(['hashicorp/aws', 'hashicorp/kubernetes', 'hashicorp/google', 'DataDog/datadog'])(
  'every format in the facts of %s is known',
  (address) => {
    const facts = factsFor(address);
    const types = [...Object.values(facts?.resources ?? {}), ...Object.values(facts?.additions?.resources ?? {})];
    const formats = new Set(types.flatMap(({ format }) => Object.values(format ?? {})));
    const ofMaps = ['kubernetes-labels', 'kubernetes-annotations'];
    expect([...formats].filter((name) => TEXT_FORMATS[name] === undefined && !ofMaps.includes(name))).toEqual([]);
  },
);
