import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Types and documents of every operation written in the components. A wrong field fails the build. */
const config: CodegenConfig = {
  schema: process.env.ASP_SCHEMA ?? '../schema/api.graphql',
  documents: ['src/**/*.vue', 'src/app/**/*.ts', 'src/modules/**/*.ts'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      // The server runs nothing else for this application; the texts are those that Apollo sends, type names included.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: false,
        defaultScalarType: 'string',
      },
    },
  },
};
export default config;
