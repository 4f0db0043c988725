export * from './cloud-providers';
export * from './kubernetes-provider';
export * from './load-binding';
