import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { irSzakrendszerek } from './szakrendszerek';

const schema = process.env.ASP_SCHEMA ?? '../schema/api.graphql';
irSzakrendszerek(schema, 'src/szakrendszerek');

/** Types and documents of every operation written in the components. A wrong field fails the build. */
const config: CodegenConfig = {
  schema,
  documents: ['src/**/*.vue', 'src/{app,modules,szakrendszerek}/**/*.ts'],
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
