import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DatadogProvider } from '@cdktf/provider-datadog/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, Fn, S3Backend, TerraformStack } from 'cdktf';
import { outputDirectory, serviceCount } from './fleet';
import { cloudwatch } from './l1-slos-cloudwatch';
import { datadog } from './l1-slos-datadog';
import { google } from './l1-slos-google';
import { prometheus } from './l1-slos-prometheus';
import { Subject } from './l1-slos-words';
import * as slos from './slos';

// The objectives as a good engineer writes them by hand with cdktf alone: the same resources, to the last argument. What
// Roadbed writes beside its Terraform (error-budget policies, configuration of Alertmanager, evidence) is left out here.
const BACKENDS = { datadog, prometheus, cloudwatch, google };
const app = new App({ outdir: outputDirectory() });
for (let index = 0; index < serviceCount(); index++) {
  objectives(`svc${index}`, slos.placeOf(index));
}
app.synth();

function objectives(service: string, { cloud, backends }: slos.Place): void {
  const stack = new TerraformStack(app, `${service}-slo`);
  const backend = new S3Backend(stack, {
    bucket: slos.STATE_BUCKET,
    key: `${service}-slo/terraform.tfstate`,
    region: slos.STATE_REGION,
    encrypt: true,
  });
  backend.addOverride('use_lockfile', true);
  stack.addOverride('terraform.required_version', '>= 1.10.0');
  const environment = slos[cloud === 'aws' ? 'AWS' : 'GOOGLE'].name;
  const common = { 'managed-by': 'roadbed', organization: slos.ORGANIZATION, stage: 'prod' };
  const exec = { apiVersion: 'client.authentication.k8s.io/v1beta1' };
  if (cloud === 'aws') {
    const { region, account, clusterEndpoint } = slos.AWS;
    const args = ['eks', 'get-token', '--cluster-name', environment, '--region', region];
    new AwsProvider(stack, 'aws', {
      region,
      allowedAccountIds: [account],
      defaultTags: [{ tags: { ...common, environment } }],
    });
    kubernetes(stack, clusterEndpoint, { ...exec, command: 'aws', args });
  } else {
    const { project, region, clusterEndpoint } = slos.GOOGLE;
    const { 'managed-by': managed_by, ...labels } = common;
    new GoogleProvider(stack, 'google', { project, region, defaultLabels: { ...labels, managed_by, environment } });
    kubernetes(stack, clusterEndpoint, { ...exec, command: 'gke-gcloud-auth-plugin' });
  }
  new DatadogProvider(stack, 'datadog', {
    apiUrl: `https://api.${slos.DATADOG_SITE}/`,
    defaultTags: { tags: { ...common, env: environment } },
  });
  const subject: Subject = { service, environment, objectives: slos.objectivesOf(service) };
  for (const [place, each] of backends.entries()) BACKENDS[each](stack, subject, place === 0);
}

function kubernetes(
  stack: TerraformStack,
  host: string,
  exec: { readonly apiVersion: string; readonly command: string; readonly args?: string[] },
): void {
  const clusterCaCertificate = Fn.base64decode(slos.CLUSTER_CA);
  new KubernetesProvider(stack, 'kubernetes', { host, clusterCaCertificate, exec: [exec] });
}
