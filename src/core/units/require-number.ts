import { describeValue, RoadbedError } from '../validation';

/** Refuses at the door what is no finite number of at least `min`; `maker` is what the user called, such as `Duration.seconds`. */
export function requireNumber(maker: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const known = typeof value === 'number' && Number.isFinite(value);
  if (known && value >= min && value <= max) return value;
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  throw new RoadbedError(`${maker} was given a value it cannot take`, [
    { message: `the amount must be a number ${range}, got ${describeValue(value)}` },
  ]);
}

/** The same for whole numbers. */
export function requireWholeNumber(maker: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
  if (Number.isSafeInteger(value) && value >= min && value <= max) return value;
  const range = value > max ? `from ${min} to ${max}` : `of at least ${min}`;
  throw new RoadbedError(`${maker} was given a value it cannot take`, [
    { message: `the amount must be a whole number ${range}, got ${describeValue(value)}` },
  ]);
}
