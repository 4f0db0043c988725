import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DatadogProvider } from '@cdktf/provider-datadog/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, Fn, S3Backend, TerraformStack } from 'cdktf';
import * as fleet from './fleet';
import { createBootstrapJob } from './l1-fleet-bootstrap';
import { createDashboard } from './l1-fleet-dashboard';
import { createBucket, createKey, createQueue } from './l1-fleet-data';
import { createDatabase } from './l1-fleet-database';
import { createIdentity } from './l1-fleet-identity';
import { createObjectives } from './l1-fleet-objectives';
import { commonTags, Place } from './l1-fleet-words';
import { createWorkload } from './l1-fleet-workload';

// The fleet as a good engineer writes it by hand with cdktf alone: the same resources, to the last argument.
const app = new App({ outdir: fleet.outputDirectory() });

for (const environment of fleet.ENVIRONMENTS) {
  for (let index = 0; index < fleet.serviceCount(); index++) {
    const service = `svc${index}`;
    writeData({ ...environment, service, stack: stackOf(`${service}-${environment.name}-data`, environment) });
    writeService({ ...environment, service, stack: stackOf(`${service}-${environment.name}`, environment) });
  }
}
app.synth();

function writeData(place: Place): void {
  const key = createKey(place);
  createBucket(place, key);
  createQueue(place, key);
  createBootstrapJob(place, createDatabase(place));
}

function writeService(place: Place): void {
  const { stack, name, stage } = place;
  new DatadogProvider(stack, 'datadog', {
    apiUrl: `https://api.${fleet.DATADOG_SITE}/`,
    defaultTags: { tags: { env: name, 'managed-by': 'roadbed', organization: fleet.ORGANIZATION, stage } },
  });
  createWorkload(place, createIdentity(place));
  createDashboard(place);
  createObjectives(place);
}

function stackOf(id: string, environment: fleet.FleetEnvironment): TerraformStack {
  const stack = new TerraformStack(app, id);
  const backend = new S3Backend(stack, {
    bucket: fleet.STATE_BUCKET,
    key: `${id}/terraform.tfstate`,
    region: fleet.REGION,
    encrypt: true,
  });
  backend.addOverride('use_lockfile', true);
  stack.addOverride('terraform.required_version', '>= 1.10.0');
  new AwsProvider(stack, 'aws', {
    region: fleet.REGION,
    allowedAccountIds: [environment.account],
    defaultTags: [{ tags: commonTags(environment) }],
  });
  new KubernetesProvider(stack, 'kubernetes', {
    host: fleet.CLUSTER_ENDPOINT,
    clusterCaCertificate: Fn.base64decode(fleet.CLUSTER_CA),
    exec: [
      {
        apiVersion: 'client.authentication.k8s.io/v1beta1',
        command: 'aws',
        args: ['eks', 'get-token', '--cluster-name', environment.name, '--region', fleet.REGION],
      },
    ],
  });
  return stack;
}
