// Compiles only what ranking needs (no Nest, no database) into dist/match, and nothing when the sources are those of the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const top = resolve(import.meta.dirname, '../..')
const folders = ['apps/match-serve', 'libs/matching/domain', 'libs/talent/domain', 'libs/kernel']
const out = join(top, 'dist/match')

const sourcesIn = (folder) =>
  readdirSync(join(top, folder), { recursive: true })
    .map((name) => join(top, folder, String(name)))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('.d.ts'))

const digest = (files) => {
  const hash = createHash('sha1')
  for (const file of [...files, join(top, '.swcrc')].sort()) hash.update(relative(top, file)).update(readFileSync(file))
  return hash.digest('hex')
}
// two starts at once may both compile: each file appears whole
const put = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, path)
}

/** Brings dist/match up to date, with more folders where asked; gives back its place. */
export const buildMatching = async (more = []) => {
  const files = [...folders, ...more].flatMap(sourcesIn)
  const wanted = digest(files)
  const stamp = join(out, `.${['match', ...more].join('-').replaceAll('/', '-')}.stamp`)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return out
  // what another set of folders left behind may be older or newer than this
  if (existsSync(out)) for (const name of readdirSync(out)) if (name.endsWith('.stamp')) rmSync(join(out, name), { force: true })
  const { transformFile } = await import('@swc/core')
  await Promise.all(files.map(async (path) => {
    const { code } = await transformFile(path, { configFile: join(top, '.swcrc'), cwd: top, root: top, sourceMaps: false })
    put(join(out, relative(top, path)).replace(/\.ts$/, '.js'), code)
  }))
  put(join(out, 'package.json'), '{ "type": "module" }\n')
  put(stamp, wanted)
  return out
}
