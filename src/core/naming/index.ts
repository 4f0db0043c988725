export * from './forms';
export * from './physical-names';
