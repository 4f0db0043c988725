export * from './network/caller';
export * from './network/exposure';
export * from './dependencies/dependency';
export * from './dependencies/external-props';
export * from './paved-service';
export * from './props';
