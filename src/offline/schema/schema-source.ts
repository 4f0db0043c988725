import { BlockSchema, TypeSchema } from './schema';

/**
 * The schemas of one provider, read from its installed bindings when they are first asked for. A type that the bindings
 * do not have is undefined; bindings that cannot be read throw a RoadbedError that names them, and nothing is guessed.
 */
export interface SchemaSource {
  /** Fully qualified address, such as `registry.terraform.io/hashicorp/aws`. */
  readonly address: string;
  /** Version of the provider that the bindings were generated from, such as `6.25.0`. */
  readonly version: string;
  /** Package or folder that the schemas come from, such as `@cdktf/provider-aws@21.22.1`. */
  readonly origin: string;
  provider(): BlockSchema;
  resource(typeName: string): TypeSchema | undefined;
  dataSource(typeName: string): TypeSchema | undefined;
  /** All resource and data source types that the bindings have, for suggestions. */
  resourceTypes(): readonly string[];
  dataSourceTypes(): readonly string[];
}
