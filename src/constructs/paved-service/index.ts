export * from './caller';
export * from './dependency';
export * from './paved-service';
export * from './props';
