import { adminPorts } from '../../../../src/policy/rules/google/firewall/admin-ports';
import { allPorts } from '../../../../src/policy/rules/google/firewall/all-ports';
import { databasePorts } from '../../../../src/policy/rules/google/firewall/database-ports';
import { Document, messagesOf, outcomesOf } from '../../support';

const firewalls = (bodies: Record<string, object>): Document => ({ resource: { google_compute_firewall: bodies } });
const at = (...names: string[]): string[] => names.map((name) => `google_compute_firewall.${name}`);
const tcp = (...ports: string[]): object => ({ allow: [{ protocol: 'tcp', ports }] });
const world = { source_ranges: ['0.0.0.0/0'] };

test('firewalls do not let the world reach ports of administration', () => {
  const document = firewalls({
    web: { ...world, ...tcp('443') },
    proxy: { source_ranges: ['35.235.240.0/20'], ...tcp('22') },
    tags: { source_tags: ['bastion'], ...tcp('22') },
    everything: { ...world, allow: { protocol: 'all' } },
    ssh: { ...world, ...tcp('443', '22') },
    range: { source_ranges: ['10.0.0.0/8', '::/0'], ...tcp('3000-4000') },
    half: { source_ranges: ['0.0.0.0/1'], ...tcp('22') },
    ports: { ...world, ...tcp('${var.port}') },
    protocol: { ...world, allow: [{ protocol: '${var.protocol}' }] },
    allow: { ...world, allow: '${var.allow}' },
    ranges: { source_ranges: '${var.ranges}', ...tcp('22') },
    out: { direction: 'EGRESS', ...tcp('22') },
    off: { ...world, ...tcp('22'), disabled: true },
  });
  expect(outcomesOf(adminPorts, document)).toEqual({
    pass: at('everything', 'proxy', 'tags', 'web'),
    fail: at('half', 'range', 'ssh'),
    unknown: at('allow', 'ports', 'protocol', 'ranges'),
    'not-applicable': at('off', 'out'),
  });
  expect(messagesOf(adminPorts, firewalls({ a: { ...world, ...tcp('22') } }))).toEqual([
    'google_compute_firewall.a: must not let the world reach SSH, got tcp 22 from 0.0.0.0/0',
  ]);
});

test('firewalls do not let the world reach ports of databases', () => {
  const document = firewalls({
    web: { ...world, ...tcp('443') },
    postgres: { ...world, ...tcp('5432') },
    accounts: { source_service_accounts: ['a@p.iam.gserviceaccount.com'], ...tcp('5432') },
    unknown: { ...world, ...tcp('${var.port}') },
  });
  expect(outcomesOf(databasePorts, document)).toEqual({
    pass: at('accounts', 'web'),
    fail: at('postgres'),
    unknown: at('unknown'),
  });
});

test('firewalls do not let the world reach every port', () => {
  const document = firewalls({
    web: { ...world, ...tcp('443') },
    ping: { ...world, allow: { protocol: 'icmp' } },
    all: { ...world, allow: { protocol: 'all' } },
    tcp: { ...world, allow: { protocol: 'tcp' } },
    numbers: { ...world, ...tcp('0-65535') },
    unknown: { ...world, ...tcp('${var.port}') },
  });
  expect(outcomesOf(allPorts, document)).toEqual({
    pass: at('ping', 'web'),
    fail: at('all', 'numbers', 'tcp'),
    unknown: at('unknown'),
  });
});
