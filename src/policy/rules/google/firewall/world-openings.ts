import type { PolicyBlock } from '../../../resource/policy-block';
import type { PolicyResource } from '../../../resource/policy-resource';
import { Finding } from '../../../rule/finding';
import { LAST_PORT, Traffic } from '../../network/traffic';
import { isWorld } from '../../network/world';

/** Protocols that have ports, by name and by number (IANA); all others open no port. */
const PROTOCOLS: readonly string[] = ['tcp', 'udp', 'sctp', '6', '17', '132'];

/** Judges what a firewall rule opens to the whole internet. */
export function eachWorldOpening(firewall: PolicyResource, judge: (traffic: Traffic) => Finding[]): Finding[] {
  if (firewall.value('direction').text === 'EGRESS') return [Finding.notApplicable('it is about what goes out')];
  if (firewall.value('disabled').bool === true) return [Finding.notApplicable('it is disabled')];
  return firewall.values('source_ranges').flatMap((range) => {
    if (range.expression !== undefined) return [Finding.unknown(range.expression, range.expression)];
    const cidr = range.text ?? '';
    if (!isWorld(cidr)) return [];
    const allow = firewall.value('allow');
    if (allow.expression !== undefined) return [Finding.unknown(allow.expression, `allow from ${cidr}`)];
    return firewall.blocks('allow').flatMap((block) => judgeAllowed(block, cidr, judge));
  });
}

function judgeAllowed(allow: PolicyBlock, cidr: string, judge: (traffic: Traffic) => Finding[]): Finding[] {
  const written = allow.value('protocol');
  if (written.expression !== undefined) return [Finding.unknown(written.expression, `protocol from ${cidr}`)];
  const protocol = (written.text ?? '').toLowerCase();
  if (protocol === 'all') return judge({ shown: `everything from ${cidr}`, protocol: '-1', from: 0, to: LAST_PORT });
  if (!PROTOCOLS.includes(protocol)) return [];
  const ports = allow.values('ports');
  if (ports.length === 0) return judge({ shown: `${protocol} from ${cidr}`, protocol, from: 0, to: LAST_PORT });
  return ports.flatMap(({ text = '', expression }) => {
    if (expression !== undefined) return [Finding.unknown(expression, `${protocol} ${expression} from ${cidr}`)];
    const [from = NaN, to = from] = text.split('-').map(Number);
    return judge({ shown: `${protocol} ${text} from ${cidr}`, protocol, from, to });
  });
}
