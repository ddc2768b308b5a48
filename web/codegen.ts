import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types and documents of every operation written in the components. A wrong field fails the build. */
const config: CodegenConfig = {
  schema: process.env.ASP_SCHEMA ?? '../schema/api.graphql',
  documents: ['src/**/*.vue', 'src/app/**/*.ts', 'src/modules/**/*.ts'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
