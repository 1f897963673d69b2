// npm run schema: writes apps/api/schema.graphql from the sources. Needs no build and no database.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { importTs } from './typescript.mjs'

const { schemaText } = await importTs('apps/composition/print-schema.ts')
writeFileSync(resolve(import.meta.dirname, '../../apps/api/schema.graphql'), await schemaText())
