export * from './core';
export * from './platform';
export * from './policy';
export * from './stacks';
export * from './constructs/paved-service';
export * from './constructs/slo-alert-set';
