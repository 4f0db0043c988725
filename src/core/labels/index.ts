export * from './check-labels';
export * from './label-facts';
export * from './label-systems';
export * from './labels';
export * from './labelled-facts';
