export * from './vilag.ts';
export { tenantWall } from './fal.ts';
