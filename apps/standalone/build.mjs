// Builds the servers (swc) and the web app (vite) into dist, and nothing when the sources are those of the last build.
//   node apps/standalone/build.mjs [server] [web] [--if-changed]
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

export const top = resolve(import.meta.dirname, '../..')
const dist = join(top, 'dist')
const data = new Set(['.json', '.graphql', '.sql', '.html', '.txt', '.ttf', '.woff2', '.css', '.pdf', '.png', '.svg'])
const notSources = new Set(['node_modules', 'dist', 'shots', 'coverage'])

const filesUnder = (folder) => existsSync(folder)
  ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notSources.has(entry.name) || entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
  : []

const extension = (path) => /\.[a-z0-9]+$/.exec(path)?.[0] ?? ''
const isWeb = (path) => path.startsWith(join(top, 'apps/web') + sep)
const isTest = (path) => /\.spec\.tsx?$/.test(path)
const configuration = (...names) => names.map((name) => join(top, name)).filter(existsSync)

const serverFiles = () => [...filesUnder(join(top, 'apps')), ...filesUnder(join(top, 'libs'))].filter((path) => !isWeb(path) && !isTest(path))
const webFiles = () => [...filesUnder(join(top, 'apps/web')), ...configuration('apps/api/schema.graphql', 'apps/standalone/build.mjs')].filter((path) => !isTest(path))

const digest = (files) => {
  const hash = createHash('sha1')
  for (const file of [...files, ...configuration('.swcrc', 'package-lock.json')].sort()) hash.update(relative(top, file)).update(readFileSync(file))
  return hash.digest('hex')
}

const put = (path, text) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const compile = async (path) => {
  const { transformFile } = await import('@swc/core')
  const out = join(dist, relative(top, path)).replace(/\.ts$/, '.js')
  const { code, map } = await transformFile(path, {
    configFile: join(top, '.swcrc'), cwd: top, root: top, sourceFileName: relative(dirname(out), path),
  })
  put(out, map ? `${code}\n//# sourceMappingURL=${out.split(sep).pop()}.map\n` : code)
  if (map) put(`${out}.map`, map)
}

const buildServer = async (files) => {
  for (const folder of ['apps', 'libs']) rmSync(join(dist, folder), { recursive: true, force: true })
  await Promise.all(files.map((path) => {
    if (path.endsWith('.ts') && !path.endsWith('.d.ts')) return compile(path)
    if (data.has(extension(path))) cpSync(path, join(dist, relative(top, path)))
    return undefined
  }))
}

const run = (args) => new Promise((done, fail) => {
  const child = spawn(process.execPath, args, { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += chunk })
  child.on('error', fail)
  child.on('exit', (code) => code === 0 ? done() : fail(new Error(`node ${args.join(' ')} failed:\n${said.trim()}`)))
})

/** Scripts and styles are sent compressed: done once here, not at each request. */
const compressAssets = async (folder) => {
  const compressible = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))
  await Promise.all(compressible.map(async (name) => {
    const path = join(folder, name)
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(readFileSync(path)))
  }))
}

const buildWeb = async () => {
  await run([join('node_modules', 'vite', 'bin', 'vite.js'), 'build', 'apps/web', '--outDir', join(dist, 'web'), '--emptyOutDir', '--logLevel', 'warn'])
  await compressAssets(join(dist, 'web', 'assets'))
}

const parts = {
  server: { files: serverFiles, build: buildServer },
  web: { files: webFiles, build: buildWeb },
}

const stampOf = (name) => join(dist, `.${name}.stamp`)

/** Builds one part; says whether there was anything to do. */
export const build = async (name, { ifChanged = false } = {}) => {
  const { files: list, build: make } = parts[name]
  const files = list()
  if (files.length === 0) return false
  const wanted = digest(files)
  if (ifChanged && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === wanted) return false
  mkdirSync(dist, { recursive: true })
  rmSync(stampOf(name), { force: true })
  await make(files)
  writeFileSync(stampOf(name), wanted)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2).filter((name) => name in parts)
  const ifChanged = process.argv.includes('--if-changed')
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
    const startedAt = Date.now()
    const done = await build(name, { ifChanged })
    process.stderr.write(`${name}: ${done ? `built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s` : 'nothing to do'}\n`)
  }
}
