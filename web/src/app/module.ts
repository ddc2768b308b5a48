import type { RouteRecordRaw } from 'vue-router';

/** What a szakrendszer brings to the program: its menu, its pages, the permission each needs. */
export interface MenuPont {
  ut: string;
  cimke: string;
  ikon: string;
  engedely?: string;
  /** Acts that begin on this page (`?muvelet=<nev>`); the command search offers them from anywhere. */
  muveletek?: { nev: string; cimke: string; engedely: string }[];
}
export interface Modul {
  id: string;
  cimke: string;
  sorrend: number;
  menu: MenuPont[];
  utvonalak: RouteRecordRaw[];
}
export const defineModule = (modul: Modul): Modul => modul;

declare module 'vue-router' {
  interface RouteMeta {
    /** i18n key of the page's title. */
    cim?: string;
    /** Permission without which the page is not offered. */
    engedely?: string;
    /** Purposes (cél) the page's data may be read for, the usual one first. */
    celok?: readonly string[];
    /** Name of the parameter (of the path or the query) that names the case the page is about. */
    ugy?: string;
    /** Reachable without login. */
    nyilvanos?: boolean;
  }
}
