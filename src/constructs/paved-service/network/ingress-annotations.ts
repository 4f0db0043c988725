import { PavedServiceSpec } from '../spec';
import { EntryPointSpec, ExposureSpec } from './spec';

const ALB = 'alb.ingress.kubernetes.io';
const NGINX = 'nginx.ingress.kubernetes.io';

/** What a controller is told beside the ingress itself: who gets through, and that it is served by TLS only. */
export function ingressAnnotations(
  spec: PavedServiceSpec,
  { reach, ranges }: ExposureSpec,
  entryPoint: Exclude<EntryPointSpec, { kind: 'gateway' }>,
): Record<string, string> {
  if (entryPoint.kind === 'nginx-ingress') {
    return {
      [`${NGINX}/whitelist-source-range`]: ranges.join(','),
      [`${NGINX}/force-ssl-redirect`]: 'true',
      ...(entryPoint.clusterIssuer !== undefined && { 'cert-manager.io/cluster-issuer': entryPoint.clusterIssuer }),
    };
  }
  // AWS Load Balancer Controller, "Ingress annotations".
  return {
    [`${ALB}/scheme`]: reach === 'internet' ? 'internet-facing' : 'internal',
    [`${ALB}/target-type`]: 'ip',
    [`${ALB}/listen-ports`]: '[{"HTTPS":443}]',
    [`${ALB}/ssl-policy`]: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    [`${ALB}/certificate-arn`]: entryPoint.certificateArn,
    [`${ALB}/inbound-cidrs`]: ranges.join(','),
    ...healthCheck(spec),
  };
}

/** An image without a health path is well when it answers at all: what it has at `/` is its own affair. */
function healthCheck({ probes }: PavedServiceSpec): Record<string, string> {
  const healthPath = probes?.healthPath;
  return healthPath === undefined
    ? { [`${ALB}/healthcheck-path`]: '/', [`${ALB}/success-codes`]: '200-499' }
    : { [`${ALB}/healthcheck-path`]: healthPath };
}
