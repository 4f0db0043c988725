import { sendUnaryData, ServerUnaryCall, status, UntypedServiceImplementation } from '@grpc/grpc-js';
import { pathMessage } from './attribute-path';
import { Diagnostic, diagnosticMessage } from './diagnostic';
import { IMPORTED } from './plan-resource';
import { methodName, ProtocolVersion } from './protocol';
import { StandInProvider } from './stand-in-provider';

interface Value {
  readonly msgpack?: Uint8Array;
}

/** Every field that a request of the plugin protocol may have. */
interface Request {
  readonly type_name: string;
  readonly config?: Value;
  readonly prior_state?: Value;
  readonly proposed_new_state?: Value;
  readonly planned_state?: Value;
  readonly current_state?: Value;
  readonly private?: Uint8Array;
  readonly prior_private?: Uint8Array;
  readonly raw_state?: { readonly json?: Uint8Array };
  readonly id?: string;
  readonly client_capabilities?: { readonly write_only_attributes_allowed?: boolean };
}

type Method = (request: Request) => object;

/** The methods of the plugin protocol for one stand-in; what one throws reaches the user as a diagnostic. */
export function providerMethods(
  provider: StandInProvider,
  address: string,
  version: ProtocolVersion,
): UntypedServiceImplementation {
  const methods: Readonly<Record<string, Method>> = {
    GetSchema: () => provider.schema(),
    GetFunctions: () => ({}),
    PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
    Configure: ({ config }) => {
      provider.configure(bytes(config));
      return {};
    },
    ValidateResourceTypeConfig: ({ type_name, config, client_capabilities }) => {
      const writeOnly = client_capabilities?.write_only_attributes_allowed === true;
      return { diagnostics: told(provider.validateResource(type_name, bytes(config), writeOnly)) };
    },
    ValidateDataSourceConfig: ({ type_name, config }) => ({
      diagnostics: told(provider.validateDataSource(type_name, bytes(config))),
    }),
    UpgradeResourceState: ({ type_name, raw_state }) => {
      if (raw_state?.json === undefined) throw new Error(`the state of ${type_name} is of Terraform 0.11 or before`);
      return { upgraded_state: { msgpack: provider.upgrade(type_name, raw_state.json) } };
    },
    ReadResource: ({ current_state, private: own }) => ({ new_state: current_state, private: own }),
    PlanResourceChange: (request) => {
      const plan = provider.plan(request.type_name, {
        prior: bytes(request.prior_state),
        proposed: bytes(request.proposed_new_state),
        config: bytes(request.config),
        private: request.prior_private,
      });
      return {
        diagnostics: told(provider.refusedAtPlan(request.type_name, bytes(request.config))),
        planned_state: { msgpack: plan.planned },
        requires_replace: plan.requiresReplace.map(pathMessage),
        legacy_type_system: plan.legacy,
        planned_private: request.prior_private,
      };
    },
    ApplyResourceChange: ({ type_name, planned_state }) => ({
      new_state: { msgpack: provider.apply(type_name, bytes(planned_state)) },
    }),
    ImportResourceState: ({ type_name, id }) => ({
      imported_resources: [
        { type_name, state: { msgpack: provider.importState(type_name, id ?? '') }, private: IMPORTED },
      ],
    }),
    ReadDataSource: ({ type_name, config }) => {
      const { state, diagnostics } = provider.readData(type_name, bytes(config));
      return { state: { msgpack: state }, diagnostics: told(diagnostics) };
    },
    Stop: () => ({}),
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [methodName(name, version), unary(method, name, address)]),
  );
}

function unary(method: Method, name: string, address: string) {
  return ({ request }: ServerUnaryCall<Request, object>, done: sendUnaryData<object>): void => {
    try {
      done(null, method(request));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const summary = `The stand-in for ${address} could not answer ${name}`;
      if (name === 'GetFunctions' || name === 'Stop') done({ code: status.INTERNAL, details: `${summary}: ${detail}` });
      else done(null, { diagnostics: told([{ severity: 'error', summary, detail }]) });
    }
  };
}

function told(diagnostics: readonly Diagnostic[]): object[] {
  return diagnostics.map(diagnosticMessage);
}

/** No value is a null, which msgpack writes as one byte. */
function bytes(value: Value | undefined): Uint8Array {
  return value?.msgpack ?? new Uint8Array([0xc0]);
}
