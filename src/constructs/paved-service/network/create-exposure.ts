import { Construct } from 'constructs';
import { createCustomObject, CustomObject } from '../../../stacks/custom-objects/custom-object';
import { kubernetesBinding } from '../bindings';
import { objectMetadata } from '../metadata';
import { PavedServiceSpec } from '../spec';
import { ingressAnnotations } from './ingress-annotations';
import { EntryPointSpec, ExposureSpec } from './spec';

const SERVICE_PORT = 80;

/** Creates the way by which a service is reached from outside of the cluster, where it asks for one. */
export function createExposure(scope: Construct, spec: PavedServiceSpec): void {
  const { exposure } = spec.network;
  if (exposure === undefined) return;
  const { entryPoint } = exposure;
  if (entryPoint.kind === 'gateway') createCustomObject(scope, 'Exposure', httpRoute(spec, exposure.host, entryPoint));
  else createIngress(scope, spec, exposure, entryPoint);
}

/** The listener is named, so that the route is served by that one alone, which ends TLS (Gateway API, HTTPRoute, ParentReference). */
function httpRoute(
  spec: PavedServiceSpec,
  host: string,
  { name, namespace, listener }: Extract<EntryPointSpec, { kind: 'gateway' }>,
): CustomObject {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: objectMetadata(spec),
    spec: {
      parentRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name, namespace, sectionName: listener }],
      hostnames: [host],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          backendRefs: [{ group: '', kind: 'Service', name: spec.name, port: SERVICE_PORT, weight: 1 }],
        },
      ],
    },
  };
}

type IngressPoint = Exclude<EntryPointSpec, { kind: 'gateway' }>;

function createIngress(
  scope: Construct,
  spec: PavedServiceSpec,
  exposure: ExposureSpec,
  entryPoint: IngressPoint,
): void {
  const { IngressV1 } = kubernetesBinding('ingress-v1');
  new IngressV1(scope, 'Exposure', {
    metadata: { ...objectMetadata(spec), annotations: ingressAnnotations(spec, exposure, entryPoint) },
    spec: {
      ingressClassName: entryPoint.ingressClass,
      tls: [{ hosts: [exposure.host], secretName: certificateSecret(spec, entryPoint) }],
      rule: [
        {
          host: exposure.host,
          http: {
            path: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: spec.name, port: { number: SERVICE_PORT } } },
              },
            ],
          },
        },
      ],
    },
  });
}

/** Where cert-manager puts the certificate; others have theirs already. */
function certificateSecret({ name }: PavedServiceSpec, entryPoint: IngressPoint): string | undefined {
  const makesOne = entryPoint.kind === 'nginx-ingress' && entryPoint.clusterIssuer !== undefined;
  return makesOne ? `${name}-tls` : undefined;
}
