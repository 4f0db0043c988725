export * from './network/caller';
export * from './dependencies/data-props';
export * from './dependencies/dependency';
export * from './paved-service';
export * from './props';
