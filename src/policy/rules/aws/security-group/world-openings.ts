import type { PolicyBlock } from '../../../resource/policy-block';
import type { PolicyResource } from '../../../resource/policy-resource';
import type { PolicyValue } from '../../../resource/policy-value';
import { Finding } from '../../../rule/finding';
import { LAST_PORT, Traffic } from '../../network/traffic';
import { isWorld } from '../../network/world';

export const INGRESS_TYPES: readonly string[] = [
  'aws_default_security_group',
  'aws_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_ingress_rule',
];
export const EGRESS_TYPES: readonly string[] = [
  'aws_default_security_group',
  'aws_security_group',
  'aws_security_group_rule',
  'aws_vpc_security_group_egress_rule',
];

/** Judges what a security group, or a rule of one, opens to the whole world. */
export function eachWorldOpening(
  resource: PolicyResource,
  direction: 'ingress' | 'egress',
  judge: (traffic: Traffic) => Finding[],
): Finding[] {
  return openings(resource, direction).flatMap((block) =>
    ['cidr_blocks', 'ipv6_cidr_blocks', 'cidr_ipv4', 'cidr_ipv6'].flatMap((path) =>
      block.values(path).flatMap((cidr) => {
        if (cidr.expression !== undefined) return [Finding.unknown(cidr.expression, cidr.expression)];
        return isWorld(cidr.text ?? '') ? judgeOpening(block, direction, cidr.text ?? '', judge) : [];
      }),
    ),
  );
}

function openings(resource: PolicyResource, direction: 'ingress' | 'egress'): PolicyBlock[] {
  if (/^aws_(?:default_)?security_group$/.test(resource.type)) return resource.blocks(direction);
  if (resource.type === 'aws_security_group_rule' && resource.value('type').text !== direction) return [];
  return [resource];
}

function judgeOpening(
  block: PolicyBlock,
  direction: string,
  cidr: string,
  judge: (traffic: Traffic) => Finding[],
): Finding[] {
  const written = block.value('protocol').isAbsent ? block.value('ip_protocol') : block.value('protocol');
  const [from, to] = [block.value('from_port'), block.value('to_port')];
  const unknown = [written, from, to].find(({ isUnknown }) => isUnknown)?.expression;
  if (unknown !== undefined) return [Finding.unknown(unknown, cidr)];
  const protocol = written.text === undefined || /^all$/i.test(written.text) ? '-1' : written.text.toLowerCase();
  const isAll = protocol === '-1';
  const [first, last] = isAll ? [0, LAST_PORT] : [portOf(from, 0), portOf(to, LAST_PORT)];
  const ports = isAll ? 'everything' : `${protocol} ${first === last ? first : `${first}-${last}`}`;
  const shown = `${ports} ${direction === 'ingress' ? 'from' : 'to'} ${cidr}`;
  return judge({ shown, protocol, from: first, to: last });
}

const portOf = ({ number }: PolicyValue, otherwise: number): number => number ?? otherwise;
