import { readReviewedFile, schemaProblems } from '../reviewed-file';
import { checkLiteral, markKind, Problems } from '../validation';
import { FACTS_FILE } from './facts-schema';

/** How the Kubernetes provider proves who it is. */
export enum KubernetesAuthentication {
  /** It runs the cloud's own command for a short-lived token (`aws eks get-token`, `gke-gcloud-auth-plugin`). */
  EXEC = 'exec',
  /** It reads a short-lived token through the cloud's Terraform provider; for runners without the cloud's command. */
  TOKEN = 'token',
  /** Terraform runs in the cluster, as a service account. */
  IN_CLUSTER = 'in-cluster',
  /** It uses one context of the kubeconfig file on the machine that runs Terraform. */
  KUBECONFIG = 'kubeconfig',
}

/** What enforces network policies in a cluster. */
export enum NetworkPolicyEngine {
  /** Amazon VPC CNI, with network policies switched on. */
  VPC_CNI = 'vpc-cni',
  /** Cilium. */
  CILIUM = 'cilium',
  /** Calico. */
  CALICO = 'calico',
  /** GKE Dataplane V2. */
  GKE_DATAPLANE_V2 = 'gke-dataplane-v2',
  /** Nothing: network policies are accepted and have no effect. */
  NONE = 'none',
}

/** How a pod on EKS gets its AWS identity. */
export enum EksWorkloadIdentity {
  /** EKS Pod Identity: its agent runs in the cluster. */
  POD_IDENTITY = 'pod-identity',
  /** IAM roles for service accounts, through the cluster's OIDC provider. */
  IRSA = 'irsa',
}

/** What is true of the Kubernetes cluster of an environment. */
export interface KubernetesFacts {
  /**
   * Minor version of the control plane, such as `1.33`.
   * @default - unknown; needed for namespaces
   */
  readonly version?: string;
  /**
   * How the Kubernetes provider proves who it is.
   * @default - unknown; needed for anything in the cluster
   */
  readonly authentication?: KubernetesAuthentication;
  /**
   * Address of the API server: an https URL.
   * @default - read from the cloud at plan
   */
  readonly endpoint?: string;
  /**
   * Certificate authority of the API server: PEM in base64, as the cloud's console shows it.
   * @default - read from the cloud at plan
   */
  readonly certificateAuthority?: string;
  /**
   * Context of the kubeconfig file.
   * @default - unknown; needed when authentication is `kubeconfig`
   */
  readonly kubeconfigContext?: string;
  /**
   * What enforces network policies.
   * @default - unknown; services then carry a warning that nobody vouches for their isolation
   */
  readonly networkPolicyEngine?: NetworkPolicyEngine;
  /**
   * Installed custom resources, each `<plural>.<group>/<version>`, such as `scaledobjects.keda.sh/v1alpha1`.
   * @default - unknown; needed by what creates custom resources
   */
  readonly customResources?: string[];
  /**
   * Names of the priority classes for the pods of tiers 0, 1, 2 and 3, in this order, such as `tier-0`.
   * @default - none: all pods are of the cluster's default priority
   */
  readonly priorityClasses?: string[];
  /**
   * How pods on EKS get their AWS identity.
   * @default EksWorkloadIdentity.POD_IDENTITY
   */
  readonly workloadIdentity?: EksWorkloadIdentity;
  /**
   * Issuer of the cluster's OIDC provider: an https URL.
   * @default - unknown; needed when workloadIdentity is `irsa`
   */
  readonly oidcIssuer?: string;
  /**
   * Address ranges (CIDR) of DNS servers that are no pods of the cluster, as on EKS Auto Mode or with Cloud DNS.
   * @default - none: the pods of kube-dns and NodeLocal DNSCache answer
   */
  readonly dnsRanges?: string[];
  /**
   * Address ranges (CIDR) of the AWS STS endpoint as pods reach it.
   * @default - unknown; needed when workloadIdentity is `irsa`
   */
  readonly stsRanges?: string[];
  /**
   * Namespaces whose pods take telemetry: OpenTelemetry collectors and Datadog agents.
   * @default - none: services may send telemetry to nobody
   */
  readonly telemetryNamespaces?: string[];
  /**
   * Address ranges (CIDR) from which load balancers outside of the cluster reach pods: the subnets of Application Load
   * Balancers, or the proxy and health-check ranges of Google Cloud.
   * @default - unknown; needed by what is exposed through such a load balancer
   */
  readonly loadBalancerRanges?: string[];
  /**
   * Address ranges (CIDR) of the cloud's own APIs as pods reach them: interface endpoints of a VPC, the ranges of S3, or
   * 199.36.153.8/30 of Private Google Access.
   * @default - unknown; needed by services with a bucket, a queue, a topic or a database
   */
  readonly endpointRanges?: string[];
}

/** What is true of the network that the cluster and its data stand in. */
export interface NetworkFacts {
  /**
   * The VPC on AWS: `vpc-…`.
   * @default - unknown; needed by databases and caches on AWS
   */
  readonly vpc?: string;
  /**
   * Private subnets on AWS for what keeps data, in two zones or more: `subnet-…`.
   * @default - unknown; needed by databases and caches on AWS
   */
  readonly dataSubnets?: string[];
  /**
   * The security groups that pods on AWS send from: `sg-…`.
   * @default - unknown; needed by databases and caches on AWS
   */
  readonly podSecurityGroups?: string[];
  /**
   * The VPC network on Google Cloud, with private services access and a service connection policy for `gcp-memorystore`:
   * `projects/<project>/global/networks/<network>`.
   * @default - unknown; needed by databases and caches on Google Cloud
   */
  readonly network?: string;
  /**
   * Address ranges (CIDR) in which databases and caches are given their addresses.
   * @default - unknown; needed by databases and caches
   */
  readonly dataRanges?: string[];
}

/** What is true of an environment. */
export interface EnvironmentFactsProps {
  /**
   * The Kubernetes cluster.
   * @default - nothing is known
   */
  readonly kubernetes?: KubernetesFacts;
  /**
   * The network.
   * @default - nothing is known
   */
  readonly network?: NetworkFacts;
}

/** What is true of an environment: reviewed data, not guesses. What needs a fact that is missing says which. */
export class EnvironmentFacts {
  /**
   * Reads a reviewed YAML or JSON file; keys it does not know are refused.
   * @param path absolute, or relative to the working directory
   */
  public static fromFile(path: string): EnvironmentFacts {
    return new EnvironmentFacts(readReviewedFile<EnvironmentFactsProps>(FACTS_FILE, path));
  }

  /** States the facts in code; the same rules hold as for a file. */
  public static of(props: EnvironmentFactsProps): EnvironmentFacts {
    const problems = new Problems('EnvironmentFacts');
    problems.addAll(schemaProblems(FACTS_FILE, props));
    for (const [fact, value] of Object.entries(props?.kubernetes ?? {})) {
      checkLiteral(problems, `kubernetes.${fact}`, value);
    }
    for (const [fact, value] of Object.entries(props?.network ?? {})) {
      checkLiteral(problems, `network.${fact}`, value);
    }
    problems.throwIfAny();
    return new EnvironmentFacts(props);
  }

  /** Nothing is known. */
  public static none(): EnvironmentFacts {
    return new EnvironmentFacts({});
  }

  /** What is true of the Kubernetes cluster. */
  public readonly kubernetes: KubernetesFacts;
  /** What is true of the network. */
  public readonly network: NetworkFacts;

  private constructor(props: EnvironmentFactsProps) {
    this.kubernetes = frozenCopy(props.kubernetes ?? {});
    this.network = frozenCopy(props.network ?? {});
  }
}

markKind(EnvironmentFacts, 'EnvironmentFacts');

/** The facts hold nothing but literals and lists of them. */
function frozenCopy<F extends object>(facts: F): F {
  const entries = Object.entries(facts).map(([fact, value]: [string, unknown]) => [
    fact,
    Array.isArray(value) ? Object.freeze(Array.from(value as unknown[])) : value,
  ]);
  return Object.freeze(Object.fromEntries(entries) as F);
}
