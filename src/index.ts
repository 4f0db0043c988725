export * from './core';
export * from './stacks';
export * from './constructs/paved-service';
