export * from './vilag.ts';
export { tenantWall } from './fal.ts';
export { abraTeszt } from './abra.ts';
export { falakLevehetok, falNelkul, type Fal } from './falak.ts';
export { muveletek, type Muvelet } from './fal-muveletek.ts';
export { KATALOGUS } from './katalogus.ts';
export { fajlKeres, sha256, type FajlValasz } from './fajlok.ts';
export { docxFajl, zipFajl } from './zip.ts';
export { kezbesito } from './posta.ts';
