import { RoadbedError } from '../../core/validation';

/** What the system refused, as an error a user can act on; any other error as it is. */
export function asToldBySystem(error: unknown): unknown {
  if (!isSystemError(error)) return error;
  const { code, syscall, path } = error;
  const what = [syscall, path].filter((part) => part !== undefined).join(' ');
  const reason = REASONS[code ?? ''] ?? error.message;
  return new RoadbedError('the offline plan cannot go on', [
    {
      message: `${what} failed: ${reason} (${code})`,
      fix: 'make room or rights there (TMPDIR says where the private copy is made), and plan again',
    },
  ]);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the quota is used up',
  EMFILE: 'too many files are open',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of its path is a file',
  EROFS: 'the file system is read-only',
};

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
