import type { ServiceDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';

/** `<type> <field number>`, `repeated <type> <number>` or `map <type> <number>`. */
type Fields = Readonly<Record<string, string>>;

const DIAGNOSTICS = (id: number) => `repeated Diagnostic ${id}`;

/**
 * The part of Terraform's plugin protocols 5 and 6 that a stand-in provider speaks, as names and field numbers
 * (HashiCorp's docs/plugin-protocol/tfplugin5.proto and tfplugin6.proto). What a message leaves out, Terraform reads as its zero.
 */
const MESSAGES: Readonly<Record<string, Fields>> = {
  DynamicValue: { msgpack: 'bytes 1', json: 'bytes 2' },
  Diagnostic: { severity: 'int32 1', summary: 'string 2', detail: 'string 3', attribute: 'AttributePath 4' },
  AttributePath: { steps: 'repeated Step 1' },
  Step: { attribute_name: 'string 1', element_key_string: 'string 2', element_key_int: 'int64 3' },
  RawState: { json: 'bytes 1', flatmap: 'map string 2' },
  Schema: { version: 'int64 1', block: 'Block 2' },
  Block: { version: 'int64 1', attributes: 'repeated Attribute 2', block_types: 'repeated NestedBlock 3' },
  Attribute: {
    name: 'string 1',
    type: 'bytes 2',
    required: 'bool 4',
    optional: 'bool 5',
    computed: 'bool 6',
    sensitive: 'bool 7',
  },
  NestedObject: { attributes: 'repeated Attribute 1', nesting: 'int32 3' },
  NestedBlock: {
    type_name: 'string 1',
    block: 'Block 2',
    nesting: 'int32 3',
    min_items: 'int64 4',
    max_items: 'int64 5',
  },
  ServerCapabilities: { plan_destroy: 'bool 1', get_provider_schema_optional: 'bool 2' },
  ClientCapabilities: { deferral_allowed: 'bool 1', write_only_attributes_allowed: 'bool 2' },
  Function: {},
  Empty: {},
  GetSchemaResponse: {
    provider: 'Schema 1',
    resource_schemas: 'map Schema 2',
    data_source_schemas: 'map Schema 3',
    diagnostics: DIAGNOSTICS(4),
    server_capabilities: 'ServerCapabilities 6',
  },
  GetFunctionsResponse: { functions: 'map Function 1' },
  PrepareProviderConfigRequest: { config: 'DynamicValue 1' },
  PrepareProviderConfigResponse: { prepared_config: 'DynamicValue 1', diagnostics: DIAGNOSTICS(2) },
  ConfigureRequest: { terraform_version: 'string 1', config: 'DynamicValue 2' },
  ConfigureResponse: { diagnostics: DIAGNOSTICS(1) },
  ValidateRequest: { type_name: 'string 1', config: 'DynamicValue 2', client_capabilities: 'ClientCapabilities 3' },
  ValidateResponse: { diagnostics: DIAGNOSTICS(1) },
  UpgradeResourceStateRequest: { type_name: 'string 1', version: 'int64 2', raw_state: 'RawState 3' },
  UpgradeResourceStateResponse: { upgraded_state: 'DynamicValue 1', diagnostics: DIAGNOSTICS(2) },
  ReadResourceRequest: { type_name: 'string 1', current_state: 'DynamicValue 2', private: 'bytes 3' },
  ReadResourceResponse: { new_state: 'DynamicValue 1', diagnostics: DIAGNOSTICS(2), private: 'bytes 3' },
  PlanResourceChangeRequest: {
    type_name: 'string 1',
    prior_state: 'DynamicValue 2',
    proposed_new_state: 'DynamicValue 3',
    config: 'DynamicValue 4',
    prior_private: 'bytes 5',
  },
  PlanResourceChangeResponse: {
    planned_state: 'DynamicValue 1',
    requires_replace: 'repeated AttributePath 2',
    planned_private: 'bytes 3',
    diagnostics: DIAGNOSTICS(4),
    legacy_type_system: 'bool 5',
  },
  ApplyResourceChangeRequest: {
    type_name: 'string 1',
    prior_state: 'DynamicValue 2',
    planned_state: 'DynamicValue 3',
    config: 'DynamicValue 4',
    planned_private: 'bytes 5',
  },
  ApplyResourceChangeResponse: {
    new_state: 'DynamicValue 1',
    private: 'bytes 2',
    diagnostics: DIAGNOSTICS(3),
    legacy_type_system: 'bool 4',
  },
  ImportResourceStateRequest: { type_name: 'string 1', id: 'string 2' },
  ImportedResource: { type_name: 'string 1', state: 'DynamicValue 2', private: 'bytes 3' },
  ImportResourceStateResponse: { imported_resources: 'repeated ImportedResource 1', diagnostics: DIAGNOSTICS(2) },
  ReadDataSourceRequest: { type_name: 'string 1', config: 'DynamicValue 2' },
  ReadDataSourceResponse: { state: 'DynamicValue 1', diagnostics: DIAGNOSTICS(2) },
  StopResponse: { Error: 'string 1' },
};

interface MessageType {
  fields: Record<string, Field>;
}

interface Field {
  type: string;
  id: number;
  rule?: string;
}

/** Method, request and response; only the numbers of the fields are on the wire, not the names of messages. */
const METHODS: readonly (readonly [string, string, string])[] = [
  ['GetSchema', 'Empty', 'GetSchemaResponse'],
  ['GetFunctions', 'Empty', 'GetFunctionsResponse'],
  ['PrepareProviderConfig', 'PrepareProviderConfigRequest', 'PrepareProviderConfigResponse'],
  ['Configure', 'ConfigureRequest', 'ConfigureResponse'],
  ['ValidateResourceTypeConfig', 'ValidateRequest', 'ValidateResponse'],
  ['ValidateDataSourceConfig', 'ValidateRequest', 'ValidateResponse'],
  ['UpgradeResourceState', 'UpgradeResourceStateRequest', 'UpgradeResourceStateResponse'],
  ['ReadResource', 'ReadResourceRequest', 'ReadResourceResponse'],
  ['PlanResourceChange', 'PlanResourceChangeRequest', 'PlanResourceChangeResponse'],
  ['ApplyResourceChange', 'ApplyResourceChangeRequest', 'ApplyResourceChangeResponse'],
  ['ImportResourceState', 'ImportResourceStateRequest', 'ImportResourceStateResponse'],
  ['ReadDataSource', 'ReadDataSourceRequest', 'ReadDataSourceResponse'],
  ['Stop', 'Empty', 'StopResponse'],
];

/** What protocol 6 calls otherwise; requests and responses are the same in what a stand-in uses of them. */
const NAMES_OF_6: Readonly<Record<string, string>> = {
  GetSchema: 'GetProviderSchema',
  PrepareProviderConfig: 'ValidateProviderConfig',
  Configure: 'ConfigureProvider',
  ValidateResourceTypeConfig: 'ValidateResourceConfig',
  ValidateDataSourceConfig: 'ValidateDataResourceConfig',
  Stop: 'StopProvider',
};

/** Protocol 6 has attributes whose parts are attributes; a provider with none of them speaks 5. */
export type ProtocolVersion = 5 | 6;

/** What an attribute has besides, by version: only 6 has `nested_type`, and `write_only` gave way to it. */
const ATTRIBUTE_MORE: Readonly<Record<ProtocolVersion, Fields>> = {
  5: { write_only: 'bool 10' },
  6: { nested_type: 'NestedObject 10', write_only: 'bool 11' },
};

/** The name of a method, here called as in protocol 5, in a version of the protocol. */
export function methodName(name: string, version: ProtocolVersion): string {
  return version === 6 ? (NAMES_OF_6[name] ?? name) : name;
}

/** Methods of `tfplugin5.Provider` or `tfplugin6.Provider` as gRPC wants them. */
export function providerService(version: ProtocolVersion): ServiceDefinition {
  const service = SERVICES.get(version) ?? makeProviderService(version);
  SERVICES.set(version, service);
  return service;
}

/** Made when first asked for: each stack of a run is served, and the definition is always the same. */
const SERVICES = new Map<ProtocolVersion, ServiceDefinition>();

function makeProviderService(version: ProtocolVersion): ServiceDefinition {
  const attribute = { ...MESSAGES.Attribute, ...ATTRIBUTE_MORE[version] };
  const types: Record<string, MessageType> = {};
  for (const [name, fields] of Object.entries({ ...MESSAGES, Attribute: attribute })) types[name] = messageType(fields);
  const methods = Object.fromEntries(
    METHODS.map(([name, requestType, responseType]) => {
      return [methodName(name, version), { requestType, responseType, comment: '' }];
    }),
  );
  const space = `tfplugin${version}`;
  const root = { nested: { [space]: { nested: { ...types, Provider: { methods } } } } };
  return fromJSON(root, { keepCase: true, longs: Number, defaults: false })[`${space}.Provider`] as ServiceDefinition;
}

const NOTHING = Buffer.alloc(0);

/** `plugin.GRPCController`, which Terraform calls when it is done with a plugin. */
export const CONTROLLER_SERVICE: ServiceDefinition = {
  Shutdown: {
    path: '/plugin.GRPCController/Shutdown',
    requestStream: false,
    responseStream: false,
    requestSerialize: () => NOTHING,
    requestDeserialize: () => ({}),
    responseSerialize: () => NOTHING,
    responseDeserialize: () => ({}),
  },
};

function messageType(fields: Fields): MessageType {
  const entries = Object.entries(fields).map(([name, text]) => {
    const [first = '', second = '', last] = text.split(' ');
    const id = Number(last ?? second);
    const type = last === undefined ? first : second;
    const rule = first === 'repeated' ? { rule: 'repeated' } : first === 'map' ? { keyType: 'string' } : {};
    return [name, { type, id, ...rule }];
  });
  return { fields: Object.fromEntries(entries) as Record<string, Field> };
}
