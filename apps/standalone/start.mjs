// npm start: builds what changed, then runs everything (dist/apps/standalone/main.js) in this same process.
import { build } from './build.mjs'

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const buildPart = async (name, label) => {
  const startedAt = Date.now()
  if (await build(name, { ifChanged: true })) process.stdout.write(`  ${label.padEnd(48)} ${seconds(startedAt).padStart(7)}\n`)
}

const readOnly = new Set(['EROFS', 'EACCES', 'EPERM'])

try {
  process.stdout.write('Rolecall is starting.\n')
  await Promise.all([buildPart('server', 'Servers built'), buildPart('web', 'Web app built')])
} catch (error) {
  process.stderr.write(readOnly.has(error.code)
    ? `\nThis folder cannot be written to, and the program is not built yet (${error.message}).\n`
      + 'Copy the folder to a place of yours, or run "npm run build" once as its owner.\n'
    : `\nThe build failed: ${error.message}\n`)
  process.exit(1)
}
const { main } = await import('../../dist/apps/standalone/main.js')
await main()
