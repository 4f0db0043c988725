import { isEverywhere } from '../../../../core/network/address-ranges';
import type { PolicyBlock } from '../../../resource/policy-block';
import { Finding } from '../../../rule/finding';
import type { KubernetesObject } from '../kubernetes-object';
import { readSelector, selectsEverything } from '../label-selector';
import { unseenAt } from '../pods';
import { Direction, SECTIONS } from '../traffic-directions';

/** Fails where a rule of a direction lets everybody through: nobody named, every address, or every pod of the cluster. */
export function mustNotBeOpen({ block }: KubernetesObject, direction: Direction, peers: 'from' | 'to'): Finding[] {
  const section = SECTIONS[direction];
  return [
    ...unseenAt(block, section),
    ...block
      .blocks(section)
      .flatMap((rule) => [
        ...unseenAt(rule, peers),
        ...(isEmpty(rule, peers)
          ? [Finding.fail(`${rule.path} must say ${peers} whom, got everybody`, keyOf(rule))]
          : []),
        ...rule.blocks(peers).flatMap(judgePeer),
      ]),
  ];
}

function isEmpty(rule: PolicyBlock, peers: string): boolean {
  return !rule.value(peers).isUnknown && rule.blocks(peers).length === 0;
}

function judgePeer(peer: PolicyBlock): Finding[] {
  const cidr = peer.value('ip_block.cidr');
  if (cidr.expression !== undefined) return [Finding.unknown(cidr.expression, `${peer.path}.ip_block.cidr`)];
  if (isEverywhere(cidr.text ?? ''))
    return [Finding.fail(`${peer.path}.ip_block.cidr must not be every address, got ${cidr.shown}`, cidr.text)];
  const everyNamespace = peer.blocks('namespace_selector').some((each) => selectsEverything(readSelector(each)));
  const everyPod = peer.blocks('pod_selector').every((each) => selectsEverything(readSelector(each)));
  return everyNamespace && everyPod
    ? [Finding.fail(`${peer.path} must not be every pod of every namespace`, 'every namespace')]
    : [];
}

/** Told by its ports, which a reordering does not change. */
function keyOf(rule: PolicyBlock): string {
  const ports = [...rule.values('ports.port'), ...rule.values('port.port')].map(({ text }) => text ?? '').sort();
  return ['everybody', ...ports].join(' ').trim();
}
