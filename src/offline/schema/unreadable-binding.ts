import { RoadbedError } from '../../core/validation/roadbed-error';

/** What is wrong with a binding, found while its code is read; named by `RoadbedError` once its origin is known. */
export class UnreadableBindingError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableBindingError';
  }
}

/** Runs a reader, and names the binding and the folder when it cannot be read. */
export function namingTheBinding<T>(origin: string, folder: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableBindingError)) throw error;
    throw new RoadbedError(`the binding ${origin} cannot be read`, [
      {
        message: `${folder}: ${error.message}`,
        fix: 'install it again (npm ci, or cdktf get for .gen); the offline plan reads what cdktf 0.20 or later generates',
      },
    ]);
  }
}
