export * from './vilag.ts';
export { tenantWall } from './fal.ts';
export { abraTeszt } from './abra.ts';
