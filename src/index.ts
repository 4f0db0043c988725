export * from './core/stage';
