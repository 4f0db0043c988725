import { createRequire } from 'node:module';

const load = createRequire(__filename);

/**
 * A module that few apps need, loaded when it is first asked for: an app that does not need it does not pay for it.
 * @param module its name, or its absolute path; `M` is what it exports
 */
export function loadWhenNeeded<M>(module: string): M {
  return load(module) as M;
}
