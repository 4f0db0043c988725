export * from './cpu';
export * from './duration';
export * from './money';
export * from './percent';
export * from './size';
