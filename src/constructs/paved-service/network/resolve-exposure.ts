import { isIP } from 'node:net';
import { Cloud, Environment, requireCustomResource, requireKubernetesFact } from '../../../core/environment';
import { isWithin } from '../../../core/network';
import { Problems } from '../../../core/validation';
import { EntryPointSettings } from '../../../platform/entry-point';
import { platformTeam } from '../../../platform/platform-team';
import { ServiceSettings } from '../../../platform/service-settings';
import { Exposure } from './exposure';
import { ExposureSpec } from './spec';

export const HTTP_ROUTE = 'httproutes.gateway.networking.k8s.io/v1';
/** RFC 1918, 3. */
const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
/** Amazon VPC user guide, "Quotas": inbound rules per security group, for IPv4 and IPv6 each. */
const MOST_RULES = 60;

/** How a service is exposed, by what the platform has for it; says what is in the way. */
export function resolveExposure(
  problems: Problems,
  exposure: Exposure,
  services: ServiceSettings,
  environment: Environment,
): ExposureSpec | undefined {
  const { reach, host } = exposure;
  const { exposure: settings } = services;
  const team = platformTeam(services);
  const isInternet = reach === 'internet';
  const entryPoint = (isInternet ? settings?.internet : settings?.internal)?._settings();
  if (settings === undefined || entryPoint === undefined) {
    problems.add(
      `expose must be left out in environment "${environment.name}", where the platform has no way in ${isInternet ? 'from the internet' : 'from the internal network'}`,
      `ask ${team} for services.exposure.${reach}`,
    );
    return undefined;
  }
  checkHost(problems, host, settings.domains, team);
  const ranges = exposure.from ?? settings.internalRanges ?? PRIVATE_RANGES;
  checkMeans(problems, ranges, entryPoint, environment, team);
  const peers = peersOf(problems, entryPoint, environment);
  return peers === undefined ? undefined : { reach, host, ranges, entryPoint, peers };
}

function checkHost(problems: Problems, host: string, domains: readonly string[], team: string): void {
  if (domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return;
  problems.add(
    `expose.host must be in a domain of the platform (${domains.join(', ') || 'it has none'}), got "${host}"`,
    `choose a host in one of them, or ask ${team} for the domain (services.exposure.domains)`,
  );
}

/** Whether the way in can do what is asked of it: each filters addresses by its own means, or by none. */
function checkMeans(
  problems: Problems,
  ranges: readonly string[],
  entryPoint: EntryPointSettings,
  environment: Environment,
  team: string,
): void {
  if (entryPoint.kind === 'gateway') {
    requireCustomResource(problems, environment, HTTP_ROUTE, 'an HTTPRoute');
    const open = entryPoint.from.filter((each) => !isWithin(each, ranges));
    if (open.length === 0) return;
    problems.add(
      `expose.from must hold every range that the Gateway "${entryPoint.name}" lets in, for a route cannot filter addresses; it does not hold ${open.join(', ')}`,
      `add ${open.join(', ')}, or ask ${team} for a Gateway that lets in only ${ranges.join(', ')}`,
    );
  }
  if (entryPoint.kind === 'application-load-balancer') checkLoadBalancer(problems, ranges, environment, team);
}

function checkLoadBalancer(
  problems: Problems,
  ranges: readonly string[],
  environment: Environment,
  team: string,
): void {
  if (environment.cloud !== Cloud.AWS) {
    problems.add(
      `the way in must be one that GKE has in environment "${environment.name}", got an Application Load Balancer of AWS`,
      `ask ${team} to set services.environments["${environment.name}"].exposure`,
    );
  }
  for (const family of [4, 6]) {
    const count = ranges.filter((each) => isIP(each.split('/')[0] ?? '') === family).length;
    if (count <= MOST_RULES) continue;
    problems.add(
      `expose.from must hold at most ${MOST_RULES} IPv${family} ranges (rules of a load balancer’s security group), got ${count}`,
      'sum up neighbouring ranges',
    );
  }
}

function peersOf(
  problems: Problems,
  entryPoint: EntryPointSettings,
  environment: Environment,
): ExposureSpec['peers'] | undefined {
  const namespace = entryPoint.kind === 'nginx-ingress' ? entryPoint.namespace : proxyNamespaceOf(entryPoint);
  if (namespace !== undefined) return { namespace };
  const ranges = requireKubernetesFact(
    problems,
    environment,
    'loadBalancerRanges',
    'what is exposed through a load balancer',
  );
  return ranges === undefined ? undefined : { ranges };
}

function proxyNamespaceOf(entryPoint: EntryPointSettings): string | undefined {
  return entryPoint.kind === 'gateway' ? entryPoint.proxyNamespace : undefined;
}
