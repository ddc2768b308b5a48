import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';

/**
 * graphql(`query X …`) → XDocument, each document a module of its own, so that it travels with the page that asks it.
 * The generated graphql() looks documents up by their text, which would ship every operation twice in the first file.
 */
function typedDocuments(): Plugin {
  const one = 'asp-document:';
  const call = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`\s*(?:#[^\n]*\n\s*)*(query|mutation|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/g;
  return {
    name: 'asp-typed-documents',
    enforce: 'post',
    transform(code, id) {
      if (id.includes('/src/gql/') || id.includes('node_modules') || !code.includes('graphql(')) return;
      const names = new Set<string>();
      const out = code.replace(call, (_all, kind: string, name: string) => {
        const document = kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`;
        names.add(document);
        return document;
      });
      if (names.size === 0) return;
      const imports = [...names].map((name) => `import ${name} from '${one}${name}';\n`);
      return { code: imports.join('') + out, map: null };
    },
    resolveId: (id) => (id.startsWith(one) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${one}`)) return;
      const name = id.slice(one.length + 1);
      const generated = readFileSync(new URL('./src/gql/graphql.ts', import.meta.url), 'utf8');
      const [, document] = new RegExp(`^export const ${name} = (\\{.*\\}) as unknown as`, 'm').exec(generated) ?? [];
      if (!document) this.error(`no generated document ${name}`);
      return `export default ${document};`;
    },
  };
}

/**
 * Words that a module's index.ts names (menu, titles, acts) travel with the program; the rest of its texts come with its pages.
 */
function menuWords(): Plugin {
  const id = 'virtual:menu-szavak';
  const modules = new URL('./src/modules/', import.meta.url);
  return {
    name: 'asp-menu-words',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(source) {
      if (source !== `\0${id}`) return;
      const words: Record<string, unknown> = {};
      for (const name of readdirSync(modules)) {
        const texts = JSON.parse(readFileSync(new URL(`${name}/locales/hu.json`, modules), 'utf8')) as Record<string, unknown>;
        const index = readFileSync(new URL(`${name}/index.ts`, modules), 'utf8');
        for (const [, key = ''] of index.matchAll(/\b(?:cim|cimke): '([\w.-]+)'/g)) {
          const path = key.split('.');
          const text = path.reduce<unknown>((branch, part) => (branch as Record<string, unknown> | undefined)?.[part], texts);
          if (text === undefined) continue;
          const last = path.pop()!;
          const branch = path.reduce((b, part) => (b[part] ??= {}) as Record<string, unknown>, words);
          branch[last] = text;
        }
      }
      return `export default ${JSON.stringify(words)};`;
    },
  };
}

/** The list of documents that the server runs for this build. */
function documentManifest(): Plugin {
  return {
    name: 'asp-document-manifest',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('./src/gql/persisted-documents.json', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source });
    },
  };
}

const server = `http://localhost:${process.env.ASP_PORT ?? 4000}`;

export default defineConfig({
  plugins: [vue(), typedDocuments(), menuWords(), documentManifest()],
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    'globalThis.__DEV__': 'false',
  },
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 4173,
    proxy: Object.fromEntries(['/graphql', '/oidc', '/letoltes', '/playground', '/health'].map((path) => [path, server])),
  },
});
