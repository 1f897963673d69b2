import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const web = resolve(import.meta.dirname, '..')
const schema = resolve(web, '../api/schema.graphql')
// every scalar of the schema travels as text
const texts = [...readFileSync(schema, 'utf8').matchAll(/^scalar (\w+)/gm)].map(([, name]) => name)

export default {
  schema,
  documents: [`${web}/src/**/*.{ts,tsx}`, `!${web}/src/gql/**`],
  ignoreNoDocuments: true,
  generates: {
    [`${web}/src/gql/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        strictScalars: true,
        scalars: Object.fromEntries(texts.map((name) => [name, 'string'])),
      },
    },
    [`${web}/src/gql/possible-types.ts`]: { plugins: [resolve(import.meta.dirname, 'possible-types.mjs')] },
  },
}
