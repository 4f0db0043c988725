import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../core/terraform/json-object';
import { describeValue, RoadbedError } from '../core/validation';
import { Project } from './project-file';

const PRELOAD = join(__dirname, 'error-preload.js');

/**
 * The environment that cdktf's own command gives an app (cdktf-cli 0.21, synth-stack.ts), so that both write the same
 * bytes; without CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS, because an error annotation must stop a synth.
 */
export function appEnvironment(project: Project, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // Values for Terraform variables belong to apply; an app that read them would depend on who runs it.
  const inherited = Object.entries(own).filter(([name]) => !name.startsWith('TF_VAR_'));
  return {
    ...Object.fromEntries(inherited),
    CDKTF_OUTDIR: project.output,
    CDKTF_CONTEXT_JSON: JSON.stringify({ ...context(project, own), cdktfRelativeModules: project.relativeModules }),
    SYNTH_HCL_OUTPUT: 'false',
    ROADBED_PROGRESS: 'ipc',
    NODE_OPTIONS: nodeOptions(own.NODE_OPTIONS),
    ...compileCache(own),
  };
}

/**
 * Where Node keeps compiled code from run to run (Node 22.1 and later; "Module compile cache"), which is an eighth of a small
 * synth. Beside the packages that it is of, for in the system's temporary directory others could leave code of theirs.
 */
function compileCache(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const packages = join(process.cwd(), 'node_modules');
  if (own.NODE_COMPILE_CACHE !== undefined || !existsSync(packages)) return {};
  return { NODE_COMPILE_CACHE: join(packages, '.cache', 'roadbed') };
}

/** As in cdktf: the context of the file, or else what the environment already holds. */
function context(project: Project, own: NodeJS.ProcessEnv): object {
  if (project.context !== undefined) return project.context;
  return own.CDKTF_CONTEXT_JSON ? contextOf(own.CDKTF_CONTEXT_JSON) : {};
}

function contextOf(text: string): object {
  const context = parsed(text);
  if (isRecord(context)) return context;
  throw new RoadbedError('the app cannot be run', [
    {
      message: `CDKTF_CONTEXT_JSON must hold a JSON object, got ${describeValue(text)}`,
      fix: 'unset it, or give context in cdktf.json',
    },
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nodeOptions(inherited = ''): string {
  const options = [inherited];
  // cdktf gives the app 4 GB, because whole provider bindings may be compiled in memory.
  if (!inherited.includes('--max-old-space-size')) options.push('--max-old-space-size=4096');
  // Absent when the command runs from its TypeScript source. NODE_OPTIONS reads a quoted path as JSON writes it.
  if (existsSync(PRELOAD)) options.push(`--require ${JSON.stringify(PRELOAD)}`);
  return options.filter((option) => option !== '').join(' ');
}
