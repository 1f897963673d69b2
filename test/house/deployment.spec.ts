import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { ConfigFault, configNames, readConfig } from '@rolecall/platform'
import { sandboxEnvironment } from '../../apps/standalone/environment.js'

// Neither file can be run in these tests (they need a container engine); they are read and held against the code.
const compose = readFileSync('docker-compose.yml', 'utf8')
const dockerfile = readFileSync('Dockerfile', 'utf8')

/** The `NAME: value` lines below a heading, up to the next line that is indented no deeper than the heading. */
const variablesBelow = (heading: RegExp): Record<string, string> => {
  const lines = compose.split('\n')
  const start = lines.findIndex((line) => heading.test(line))
  const depth = lines[start]!.search(/\S/)
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= depth)
  const pairs = rest.slice(0, end === -1 ? undefined : end).map((line) => /^\s+([A-Z][A-Z0-9_]*): (.*)$/.exec(line))
  return Object.fromEntries(pairs.flatMap((pair) => pair ? [[pair[1]!, pair[2]!.replaceAll('"', '')]] : []))
}

/** `${NAME:-default}` with nothing set. */
const withDefaults = (variables: Record<string, string>) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replaceAll(/\$\{\w+:?-([^}]*)\}/g, '$1')]))

const app = variablesBelow(/^x-app-environment:/)
const sandboxBlock = compose.slice(compose.indexOf('\n  stripe-sandbox:'), compose.indexOf('\n  api:'))
const sandbox = [...sandboxBlock.matchAll(/^ {6}([A-Z][A-Z0-9_]*): /gm)].map((match) => match[1]!)
const imageEnvironment = [...dockerfile.matchAll(/^(?:ENV)?\s+([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]!)

describe('docker-compose.yml and Dockerfile (read, not run)', () => {
  it('name only variables the configuration knows', () => {
    expect(Object.keys(app).length).toBeGreaterThan(15)
    expect(imageEnvironment.length).toBeGreaterThan(3)
    expect([...Object.keys(app), ...imageEnvironment].filter((name) => !configNames.includes(name))).toEqual([])
  })

  it('the trial installation of the compose file is one that boots', () => {
    expect(readConfig(withDefaults(app))).toMatchObject({ DEMO_MODE: true, queueUrl: 'redis://valkey:6379/0', isProduction: false })
  })

  it('the trial values do not boot in production', () => {
    expect(() => readConfig({ ...withDefaults(app), NODE_ENV: 'production' })).toThrow(ConfigFault)
  })

  it('the sandbox is told what the launcher tells it', () => {
    const told = sandboxEnvironment({
      given: {}, top: '', dataDir: '', databaseUrl: 'postgres://own', host: '127.0.0.1', wishedPort: 0, apiPort: 0, sandboxPort: 1,
      secrets: { secretKey: '', platformWebhook: '', connectWebhook: '', thinWebhook: '', controlToken: '' },
    })
    expect(sandbox.toSorted()).toEqual(Object.keys(told).filter((name) => name !== 'PATH' && name !== 'NODE_ENV').toSorted())
  })

  it('every program they start is one of ours', () => {
    const programs = [...`${compose}\n${dockerfile}`.matchAll(/dist\/(apps\/[\w/-]+)\.js/g)].map((match) => `${match[1]}.ts`)
    expect(programs.length).toBeGreaterThan(5)
    expect(programs.filter((program) => !existsSync(program))).toEqual([])
  })
})
