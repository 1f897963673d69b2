import { resolve } from 'node:path'

const web = resolve(import.meta.dirname, '..')
const schema = resolve(web, '../api/schema.graphql')
const idKinds = ['Account', 'Business', 'Job', 'JobDuty', 'Invitation', 'Proposal', 'Contract', 'Terms', 'Milestone', 'Item', 'Evidence', 'File', 'Notice', 'Run', 'Payout', 'Operation', 'Refund']
const texts = ['BigInt', 'DateTime', 'LocalDate', 'TimeZone', ...idKinds.map((kind) => `${kind}Id`)]

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
