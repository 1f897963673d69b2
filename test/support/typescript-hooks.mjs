// Module hooks (run in node's loader thread): resolve `./x.js` to x.ts and `@rolecall/x` to libs/x, compile with swc.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const top = new URL('../../', import.meta.url)
const settings = readFileSync(new URL('.swcrc', top), 'utf8')
const { jsc: { baseUrl, paths, ...jsc } } = JSON.parse(settings)
const { version } = JSON.parse(readFileSync(new URL('node_modules/@swc/core/package.json', top), 'utf8'))
const kept = new URL('node_modules/.cache/rolecall-typescript/', top)
mkdirSync(kept, { recursive: true })

const hash = (...texts) => {
  const sum = createHash('sha1')
  for (const text of texts) sum.update(text).update('\0')
  return sum.digest('hex')
}

const compile = async (filename, text) => {
  // loaded where something is to be compiled: mostly nothing is
  const { transform } = await import('@swc/core')
  const { code } = await transform(text, { filename, swcrc: false, module: { type: 'es6' }, jsc })
  return code
}
/** Dozens of processes of a test run start from the same sources: each file is compiled once, and again when it changed. */
const compiled = async (filename, text) => {
  const place = new URL(hash(filename), kept)
  const mark = `//${hash(text, settings, version)}\n`
  const before = await readFile(place, 'utf8').catch(() => '')
  if (before.startsWith(mark)) return before
  const code = mark + (await compile(filename, text))
  // two processes may write at once: the file is there whole or not at all
  const draft = new URL(`${place.href}.${process.pid}`)
  await writeFile(draft, code).then(() => rename(draft, place), () => undefined)
  return code
}

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
  return { format: 'module', source: await compiled(filename, await readFile(filename, 'utf8')), shortCircuit: true }
}
