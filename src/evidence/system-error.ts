import { types } from 'node:util';

/** The code of an error of the system, such as `ENOENT`; undefined for any other. */
export function systemErrorCode(error: unknown): string | undefined {
  return types.isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
