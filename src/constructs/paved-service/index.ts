export * from './network/caller';
export * from './dependencies/dependency';
export * from './operations/environments/differences';
export * from './operations/recovery';
export * from './operations/release/releases';
export * from './paved-service';
export * from './props';
