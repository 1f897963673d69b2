// Lets plain node import the project's TypeScript: `import { importTs } from './typescript.mjs'`.
// Tests and tools use it; the product itself runs from dist.
import { register } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

register('./typescript-hooks.mjs', import.meta.url)

/** Imports a .ts file named by its path from the top folder. */
export const importTs = (path) => import(pathToFileURL(resolve(import.meta.dirname, '../..', path)).href)
