import type { DataAwsEksCluster } from '@cdktf/provider-aws/lib/data-aws-eks-cluster';
import type { DataGoogleContainerCluster } from '@cdktf/provider-google/lib/data-google-container-cluster';
import type { KubernetesProviderConfig, KubernetesProviderExec } from '@cdktf/provider-kubernetes/lib/provider';
import { Fn, TerraformStack } from 'cdktf';
import { Cloud, Environment, KubernetesAuthentication, requireKubernetesFact } from '../../core/environment';
import { ProviderName } from '../../core/provider-name';
import { Problems } from '../../core/validation';
import { loadBinding } from './load-binding';

/** Makes the provider of the cloud when the cluster's address or a token must be read from it. */
type UseProvider = (name: ProviderName) => void;

/** Creates the Kubernetes provider of an environment, authenticated as its facts say. */
export function createKubernetesProvider(
  stack: TerraformStack,
  environment: Environment,
  useProvider: UseProvider,
): void {
  const { KubernetesProvider } = loadBinding<typeof import('@cdktf/provider-kubernetes/lib/provider')>(
    '@cdktf/provider-kubernetes/lib/provider',
  );
  new KubernetesProvider(stack, 'KubernetesProvider', configuration(stack, environment, useProvider));
}

function configuration(
  stack: TerraformStack,
  environment: Environment,
  useProvider: UseProvider,
): KubernetesProviderConfig {
  const problems = new Problems(`the Kubernetes provider of stack "${stack.node.path}"`);
  const neededBy = 'the Kubernetes provider';
  const method = requireKubernetesFact(problems, environment, 'authentication', neededBy);
  const configContext =
    method === KubernetesAuthentication.KUBECONFIG
      ? requireKubernetesFact(problems, environment, 'kubeconfigContext', 'authentication by kubeconfig')
      : undefined;
  problems.throwIfAny();

  switch (method) {
    case KubernetesAuthentication.EXEC:
      return { ...clusterAddress(stack, environment, useProvider), exec: [tokenCommand(environment)] };
    case KubernetesAuthentication.TOKEN:
      return {
        ...clusterAddress(stack, environment, useProvider),
        token: readToken(stack, environment, useProvider),
      };
    case KubernetesAuthentication.KUBECONFIG:
      return { configPath: '~/.kube/config', configContext };
    default:
      // In the cluster the provider finds its address and token by itself.
      return {};
  }
}

function clusterAddress(
  stack: TerraformStack,
  environment: Environment,
  useProvider: UseProvider,
): KubernetesProviderConfig {
  const { endpoint, certificateAuthority } = environment.facts.kubernetes;
  if (endpoint !== undefined && certificateAuthority !== undefined) {
    return { host: endpoint, clusterCaCertificate: Fn.base64decode(certificateAuthority) };
  }
  if (environment.cloud === Cloud.AWS) {
    const cluster = readEksCluster(stack, environment, useProvider);
    return {
      host: endpoint ?? cluster.endpoint,
      clusterCaCertificate: Fn.base64decode(certificateAuthority ?? cluster.certificateAuthority.get(0).data),
    };
  }
  const cluster = readGkeCluster(stack, environment, useProvider);
  return {
    host: endpoint ?? `https://${cluster.endpoint}`,
    clusterCaCertificate: Fn.base64decode(certificateAuthority ?? cluster.masterAuth.get(0).clusterCaCertificate),
  };
}

/** Version v1beta1 of the exec protocol is what both commands answer whatever their age. */
function tokenCommand({ cloud, cluster, region }: Environment): KubernetesProviderExec {
  const apiVersion = 'client.authentication.k8s.io/v1beta1';
  return cloud === Cloud.AWS
    ? { apiVersion, command: 'aws', args: ['eks', 'get-token', '--cluster-name', cluster, '--region', region] }
    : { apiVersion, command: 'gke-gcloud-auth-plugin' };
}

function readEksCluster(stack: TerraformStack, environment: Environment, useProvider: UseProvider): DataAwsEksCluster {
  useProvider(ProviderName.AWS);
  const binding = loadBinding<typeof import('@cdktf/provider-aws/lib/data-aws-eks-cluster')>(
    '@cdktf/provider-aws/lib/data-aws-eks-cluster',
  );
  return new binding.DataAwsEksCluster(stack, 'Cluster', { name: environment.cluster });
}

function readGkeCluster(
  stack: TerraformStack,
  environment: Environment,
  useProvider: UseProvider,
): DataGoogleContainerCluster {
  useProvider(ProviderName.GOOGLE);
  const binding = loadBinding<typeof import('@cdktf/provider-google/lib/data-google-container-cluster')>(
    '@cdktf/provider-google/lib/data-google-container-cluster',
  );
  return new binding.DataGoogleContainerCluster(stack, 'Cluster', {
    name: environment.cluster,
    project: environment.account,
    location: environment.region,
  });
}

function readToken(stack: TerraformStack, environment: Environment, useProvider: UseProvider): string {
  if (environment.cloud === Cloud.AWS) {
    useProvider(ProviderName.AWS);
    const binding = loadBinding<typeof import('@cdktf/provider-aws/lib/data-aws-eks-cluster-auth')>(
      '@cdktf/provider-aws/lib/data-aws-eks-cluster-auth',
    );
    return new binding.DataAwsEksClusterAuth(stack, 'ClusterToken', { name: environment.cluster }).token;
  }
  useProvider(ProviderName.GOOGLE);
  const binding = loadBinding<typeof import('@cdktf/provider-google/lib/data-google-client-config')>(
    '@cdktf/provider-google/lib/data-google-client-config',
  );
  return new binding.DataGoogleClientConfig(stack, 'ClusterToken').accessToken;
}
