import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appEnvironment, isDemo, publicUrl, type Setting } from './environment.js'
import type { Place } from './place.js'

interface DemoLogin { as: string, email: string, password: string }

/** The demo market lays its logins beside its program, so that they are written down once. */
const demoLogins = (top: string): DemoLogin[] => {
  const file = join(top, 'dist/apps/standalone/demo/logins.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[] : []
}

const loginLines = (setting: Setting): string[] => {
  if (!isDemo(appEnvironment(setting))) return []
  const lines = demoLogins(setting.top).map(({ as, email, password }) => `    ${as.padEnd(12)} ${email.padEnd(32)} ${password}`)
  return lines.length > 0 ? ['  Demo logins (buttons on the sign-in page):', ...lines] : []
}

/** What a newcomer needs to know once everything runs. */
export const welcome = (setting: Setting, { place, startedAt }: { place: Place, startedAt: number }): string => [
  '',
  `Rolecall is ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s:  ${publicUrl(setting)}`,
  ...loginLines(setting),
  `  Data:  ${place.dir}${place.remark ? ` (${place.remark})` : ''}`,
  `  Logs:  ${join(place.dir, 'logs')}`,
  '  Stop:  Ctrl-C. Nothing is lost; the next start goes on from here.',
].join('\n')

export const farewell = (dataDir: string): string => `Stopped. The data stays in ${dataDir}.`
