// Module hooks (run in node's loader thread): resolve `./x.js` to x.ts and `@rolecall/x` to libs/x, compile with swc.
import { transform } from '@swc/core'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const top = new URL('../../', import.meta.url)
const { jsc: { baseUrl, paths, ...jsc } } = JSON.parse(readFileSync(new URL('.swcrc', top), 'utf8'))

export const resolve = (specifier, context, next) => {
  const own = /^@rolecall\/([^/]+)$/.exec(specifier)
  if (own) return { url: new URL(`libs/${own[1]}/index.ts`, top).href, shortCircuit: true }
  if (/^\.{1,2}\//.test(specifier) && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    if (existsSync(url)) return { url: url.href, shortCircuit: true }
  }
  return next(specifier, context)
}

export const load = async (url, context, next) => {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const filename = fileURLToPath(url)
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename, swcrc: false, sourceMaps: 'inline', module: { type: 'es6' }, jsc,
  })
  return { format: 'module', source: code, shortCircuit: true }
}
