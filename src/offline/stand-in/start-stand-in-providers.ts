import { join } from 'node:path';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { DataSourceAnswers } from './data-source-answers';
import { Notes } from './notes';
import { CONTROLLER_SERVICE, ProtocolVersion, providerService } from './protocol';
import { providerMethods } from './provider-methods';
import { makeSocketDirectory, removeSocketDirectory } from './socket-directory';
import { StandInOptions, StandInProvider } from './stand-in-provider';

/** How Terraform reaches a provider that is already running, as `TF_REATTACH_PROVIDERS` has it. */
export interface ReattachConfig {
  readonly Protocol: 'grpc';
  readonly ProtocolVersion: ProtocolVersion;
  readonly Pid: number;
  readonly Test: true;
  readonly Addr: { readonly Network: 'unix'; readonly String: string };
}

export interface StandInProvidersOptions {
  readonly providers: readonly StandInOptions[];
  /** What data sources answer; where it has no answer, usual or invented values are given. */
  readonly dataSources?: DataSourceAnswers;
}

/** The stand-ins of one run. */
export interface StandInProviders {
  /** By source address, short and full, so that Terraform and OpenTofu find them: `TF_REATTACH_PROVIDERS` as JSON. */
  readonly reattach: Readonly<Record<string, ReattachConfig>>;
  /** What could not be checked, or was invented, so far. */
  notes(): readonly string[];
  close(): Promise<void>;
}

/** Serves stand-ins for providers from this process, one unix socket each, until they are closed. */
export async function startStandInProviders(options: StandInProvidersOptions): Promise<StandInProviders> {
  const notes = new Notes();
  const directory = makeSocketDirectory();
  const servers: Server[] = [];
  const removeAtExit = () => removeSocketDirectory(directory);
  process.once('exit', removeAtExit);
  const close = async () => {
    servers.forEach((server) => server.forceShutdown());
    removeSocketDirectory(directory);
    process.removeListener('exit', removeAtExit);
  };
  try {
    const reattach: Record<string, ReattachConfig> = {};
    for (const [index, each] of options.providers.entries()) {
      const { address } = each.schemas;
      const server = new Server({ 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 });
      servers.push(server);
      const provider = new StandInProvider(each, options.dataSources, notes);
      const version = provider.protocolVersion();
      server.addService(providerService(version), providerMethods(provider, address, version));
      server.addService(CONTROLLER_SERVICE, {
        Shutdown: (_call: unknown, done: (error: null, reply: object) => void) => done(null, {}),
      });
      const socket = join(directory, `${index}.sock`);
      await listen(server, socket);
      for (const name of addresses(address)) reattach[name] = reattachConfig(socket, version);
    }
    return { reattach, notes: () => notes.all, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), (error) =>
      error ? reject(error) : resolve(),
    );
  });
}

/** Without its host an address means the registry of whichever engine reads it. */
function addresses(address: string): readonly string[] {
  const short = address.replace(/^registry\.(terraform\.io|opentofu\.org)\//, '');
  return short === address ? [address] : [address, short];
}

function reattachConfig(socket: string, version: ProtocolVersion): ReattachConfig {
  const Addr = { Network: 'unix', String: socket } as const;
  return { Protocol: 'grpc', ProtocolVersion: version, Pid: process.pid, Test: true, Addr };
}
