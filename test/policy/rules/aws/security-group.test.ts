import { adminPorts } from '../../../../src/policy/rules/aws/security-group/admin-ports';
import { allPorts } from '../../../../src/policy/rules/aws/security-group/all-ports';
import { databasePorts } from '../../../../src/policy/rules/aws/security-group/database-ports';
import { description } from '../../../../src/policy/rules/aws/security-group/description';
import { egress } from '../../../../src/policy/rules/aws/security-group/egress';
import { worldIngress } from '../../../../src/policy/rules/aws/security-group/world-ingress';
import { Document, messagesOf, outcomesOf } from '../../support';

const WORLD = '0.0.0.0/0';
const rule = (from: unknown, to: unknown = from, cidr = WORLD, protocol = 'tcp'): object => ({
  cidr_ipv4: cidr,
  from_port: from,
  to_port: to,
  ip_protocol: protocol,
});
const ingress = (bodies: Record<string, object>): Document => ({
  resource: { aws_vpc_security_group_ingress_rule: bodies },
});
const at = (...names: string[]): string[] => names.map((name) => `aws_vpc_security_group_ingress_rule.${name}`);
/** One opening of each kind. */
const OPENINGS = ingress({
  https: rule(443),
  quic: rule(443, 443, WORLD, 'udp'),
  http: rule(80),
  ssh: rule(22),
  range: rule(20, 30),
  postgres: rule(5432),
  all: { cidr_ipv4: WORLD, ip_protocol: '-1' },
  ports: rule(0, 65535),
  private: rule(22, 22, '10.0.0.0/8'),
  office: rule(22, 22, '203.0.113.0/24'),
  ping: rule(8, 0, WORLD, 'icmp'),
  group: { referenced_security_group_id: 'sg-1', from_port: 22, to_port: 22, ip_protocol: 'tcp' },
  cidr: rule(22, 22, '${var.cidr}'),
  port: rule('${var.port}'),
});
const UNKNOWN = at('cidr', 'port');
const HARMLESS = ['group', 'https', 'office', 'ping', 'private', 'quic'];

test('the world cannot reach ports of administration', () => {
  expect(outcomesOf(adminPorts, OPENINGS)).toEqual({
    pass: at('all', 'http', ...HARMLESS, 'ports', 'postgres').sort(),
    fail: at('range', 'ssh'),
    unknown: UNKNOWN,
  });
});

test('the world cannot reach ports of databases', () => {
  expect(outcomesOf(databasePorts, OPENINGS)).toEqual({
    pass: at('all', 'http', ...HARMLESS, 'ports', 'range', 'ssh').sort(),
    fail: at('postgres'),
    unknown: UNKNOWN,
  });
});

test('the world cannot reach every port', () => {
  expect(outcomesOf(allPorts, OPENINGS)).toEqual({
    pass: at('http', ...HARMLESS, 'postgres', 'range', 'ssh').sort(),
    fail: at('all', 'ports'),
    unknown: UNKNOWN,
  });
});

test('the world can reach HTTPS at most', () => {
  // Openings that another rule speaks of are left to it.
  expect(outcomesOf(worldIngress, OPENINGS)).toEqual({
    pass: at('all', ...HARMLESS, 'ports', 'postgres', 'range', 'ssh').sort(),
    fail: at('http'),
    unknown: UNKNOWN,
  });
});

test('openings are found in each form, IPv6 and halves of the world included', () => {
  const inline = { from_port: 22, to_port: 22, protocol: 'tcp' };
  const document = {
    resource: {
      aws_security_group: {
        closed: {
          ingress: [{ ...inline, cidr_blocks: ['10.0.0.0/8'] }],
          egress: [{ ...inline, cidr_blocks: [WORLD] }],
        },
        listed: { ingress: [{ ...inline, cidr_blocks: ['10.0.0.0/8', WORLD] }] },
        six: { ingress: { ...inline, ipv6_cidr_blocks: ['::/0'] } },
        local: { ingress: { ...inline, ipv6_cidr_blocks: ['fc00::/7'] } },
      },
      aws_security_group_rule: {
        in: { type: 'ingress', ...inline, cidr_blocks: [WORLD] },
        out: { type: 'egress', ...inline, cidr_blocks: [WORLD] },
        half: { type: 'ingress', ...inline, cidr_blocks: ['128.0.0.0/1'] },
      },
    },
  };
  expect(outcomesOf(adminPorts, document)).toEqual({
    pass: ['aws_security_group.closed', 'aws_security_group.local', 'aws_security_group_rule.out'],
    fail: [
      'aws_security_group.listed',
      'aws_security_group.six',
      'aws_security_group_rule.half',
      'aws_security_group_rule.in',
    ],
  });
  expect(messagesOf(adminPorts, ingress({ range: rule(20, 30) }))).toEqual([
    'aws_vpc_security_group_ingress_rule.range: must not let the world reach SSH, got tcp 20-30 from 0.0.0.0/0',
  ]);
});

test('not everything may leave for everywhere', () => {
  const out = (bodies: Record<string, object>): Document => ({
    resource: { aws_vpc_security_group_egress_rule: bodies },
  });
  const document = out({
    https: rule(443),
    all: { cidr_ipv4: WORLD, ip_protocol: '-1' },
    inside: rule(0, 65535, '10.0.0.0/8'),
    unknown: rule(443, 443, '${var.c}'),
  });
  expect(outcomesOf(egress, document)).toEqual({
    pass: ['aws_vpc_security_group_egress_rule.https', 'aws_vpc_security_group_egress_rule.inside'],
    fail: ['aws_vpc_security_group_egress_rule.all'],
    unknown: ['aws_vpc_security_group_egress_rule.unknown'],
  });
});

test('security groups and their rules say what they are for', () => {
  const document = {
    resource: {
      aws_security_group: {
        said: { description: 'd', ingress: [{ description: 'x' }] },
        silent: { description: 'd', ingress: [{}] },
        none: {},
      },
      aws_security_group_rule: { said: { description: 'd' }, none: {} },
    },
  };
  expect(outcomesOf(description, document)).toEqual({
    pass: ['aws_security_group.said', 'aws_security_group_rule.said'],
    fail: ['aws_security_group.none', 'aws_security_group.silent', 'aws_security_group_rule.none'],
  });
});
