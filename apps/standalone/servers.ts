import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { appEnvironment, reachableHost, sandboxEnvironment, type Setting } from './environment.js'
import { answersOk, type ServerPlan } from './server.js'

/** A server and the words of its line on the screen. */
export interface NamedPlan extends ServerPlan { line: string }

const common = (setting: Setting) => {
  const logDir = join(setting.dataDir, 'logs')
  mkdirSync(logDir, { recursive: true })
  return { cwd: setting.top, logDir }
}

const program = (setting: Setting, name: string) => join(setting.top, 'dist/apps', name, 'main.js')

/** The Stripe sandbox, unless a real key is set. */
export const sandboxPlan = (setting: Setting): NamedPlan | null => {
  const { sandboxPort } = setting
  if (sandboxPort === undefined || !existsSync(program(setting, 'stripe-sandbox'))) return null
  return {
    ...common(setting), name: 'stripe-sandbox', program: program(setting, 'stripe-sandbox'), env: sandboxEnvironment(setting),
    ready: answersOk(`http://${reachableHost(setting.host)}:${sandboxPort}/health`), line: `Stripe sandbox on port ${sandboxPort}`,
  }
}

const taken = (wished: number, got: number) => wished === got ? '' : ` (${wished} is taken)`

/** The two programs of the product itself, exactly as they run in production. */
export const appPlans = (setting: Setting): NamedPlan[] => {
  const env = appEnvironment(setting)
  const ready = answersOk(`http://${reachableHost(setting.host)}:${setting.apiPort}/health/ready`)
  return [
    {
      ...common(setting), name: 'api', program: program(setting, 'api'), env, ready,
      line: `API and web app on port ${setting.apiPort}${taken(setting.wishedPort, setting.apiPort)}`,
    },
    { ...common(setting), name: 'worker', program: program(setting, 'worker'), env, line: 'Worker' },
  ]
}
