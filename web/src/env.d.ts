/// <reference types="vite/client" />
/** The words of every module's menu and titles, in Hungarian (vite.config.ts). */
declare module 'virtual:menu-szavak' {
  const szavak: Record<string, unknown>;
  export default szavak;
}
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}
