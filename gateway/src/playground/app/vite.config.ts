import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('.'),
  base: '/playground/',
  build: {
    outDir: folder('../../../dist/playground'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5_000,
    modulePreload: { polyfill: false },
    rollupOptions: { checks: { moduleLevelDirective: false } } as never,
  },
  worker: { format: 'es' },
  logLevel: 'warn',
});
