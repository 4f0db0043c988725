import { ReviewedFileKind } from '../reviewed-file';

const text = (description: string, pattern: string): object => ({ type: 'string', description, pattern });

const OCTET = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)';

const RANGES = {
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: text('an IPv4 range such as "10.0.0.0/16"', `^${OCTET}(\\.${OCTET}){3}/([89]|[12]\\d|3[0-2])$`),
};

const ids = (description: string, pattern: string, minItems: number): object => ({
  type: 'array',
  minItems,
  uniqueItems: true,
  items: text(description, pattern),
});

/** What a facts file may say. */
export const FACTS_FILE: ReviewedFileKind = {
  title: 'facts file',
  validator: 'facts-file.js',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      kubernetes: {
        type: 'object',
        additionalProperties: false,
        properties: {
          version: text('a minor version in quotes, such as "1.33"', '^1\\.\\d{1,3}$'),
          authentication: { enum: ['exec', 'token', 'in-cluster', 'kubeconfig'] },
          endpoint: text('an https URL', '^https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?/?$'),
          certificateAuthority: text('a PEM certificate in base64', '^[A-Za-z0-9+/]+=*$'),
          kubeconfigContext: text('the name of a context', '^[^\\s${}%]+$'),
          networkPolicyEngine: { enum: ['vpc-cni', 'cilium', 'calico', 'gke-dataplane-v2', 'none'] },
          customResources: {
            type: 'array',
            uniqueItems: true,
            items: text('"<plural>.<group>/<version>"', '^[a-z0-9-]+(\\.[a-z0-9-]+)+/v\\d+((alpha|beta)\\d+)?$'),
          },
          priorityClasses: {
            type: 'array',
            minItems: 4,
            maxItems: 4,
            // Kubernetes, "Pod Priority and Preemption": names that begin with system- are the cluster's own.
            items: text('a priority class that is not of the system', '^(?!system-)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$'),
          },
          workloadIdentity: { enum: ['pod-identity', 'irsa'] },
          oidcIssuer: text('an https URL that ends in a letter or digit', '^https://[A-Za-z0-9._/-]*[A-Za-z0-9]$'),
          dnsRanges: RANGES,
          stsRanges: RANGES,
          telemetryNamespaces: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: text('the name of a namespace', '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
          },
          loadBalancerRanges: RANGES,
          endpointRanges: RANGES,
        },
      },
      network: {
        type: 'object',
        additionalProperties: false,
        properties: {
          vpc: text('the id of a VPC, such as "vpc-0a1b2c3d"', '^vpc-[0-9a-f]{8,17}$'),
          // RDS user guide, "Working with a DB instance in a VPC": a subnet group covers two zones or more.
          dataSubnets: ids('the id of a subnet, such as "subnet-0a1b2c3d"', '^subnet-[0-9a-f]{8,17}$', 2),
          podSecurityGroups: ids('the id of a security group, such as "sg-0a1b2c3d"', '^sg-[0-9a-f]{8,17}$', 1),
          network: text(
            '"projects/<project>/global/networks/<network>"',
            '^projects/[a-z][a-z0-9-]{4,28}[a-z0-9]/global/networks/[a-z]([a-z0-9-]{0,61}[a-z0-9])?$',
          ),
          dataRanges: RANGES,
        },
      },
    },
  },
};
