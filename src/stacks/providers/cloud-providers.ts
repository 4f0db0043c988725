import { TerraformStack } from 'cdktf';
import { Environment } from '../../core/environment';
import { awsTags, datadogTags, gcpLabels, LabelFacts } from '../../core/labels';
import { loadBinding } from './load-binding';

/** The AWS provider of an environment: it acts on this account alone and tags everything. */
export function createAwsProvider(stack: TerraformStack, environment: Environment, labels: LabelFacts): void {
  const { AwsProvider } = loadBinding<typeof import('@cdktf/provider-aws/lib/provider')>(
    '@cdktf/provider-aws/lib/provider',
  );
  new AwsProvider(stack, 'AwsProvider', {
    region: environment.region,
    allowedAccountIds: [environment.account],
    defaultTags: [{ tags: awsTags(labels) }],
  });
}

/** The Google Cloud provider of an environment: it acts in this project and labels everything. */
export function createGoogleProvider(stack: TerraformStack, environment: Environment, labels: LabelFacts): void {
  const { GoogleProvider } = loadBinding<typeof import('@cdktf/provider-google/lib/provider')>(
    '@cdktf/provider-google/lib/provider',
  );
  new GoogleProvider(stack, 'GoogleProvider', {
    project: environment.account,
    region: environment.region,
    defaultLabels: gcpLabels(labels),
  });
}

/** The Datadog provider: it tags everything; its keys come from the environment variables DD_API_KEY and DD_APP_KEY. */
export function createDatadogProvider(stack: TerraformStack, labels: LabelFacts, site: string | undefined): void {
  const { DatadogProvider } = loadBinding<typeof import('@cdktf/provider-datadog/lib/provider')>(
    '@cdktf/provider-datadog/lib/provider',
  );
  const tags = datadogTags(labels).map((tag): [string, string] => {
    const colon = tag.indexOf(':');
    return [tag.slice(0, colon), tag.slice(colon + 1)];
  });
  new DatadogProvider(stack, 'DatadogProvider', {
    // The provider's own default is the site of the United States.
    ...(site !== undefined && { apiUrl: `https://api.${site}/` }),
    defaultTags: { tags: Object.fromEntries(tags) },
  });
}
