import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from './secrets.js'

export type Environment = Record<string, string | undefined>

/** What the launcher has worked out before it starts the servers. `sandboxPort` is absent with a real Stripe key. */
export interface Setting {
  given: Environment
  top: string
  dataDir: string
  databaseUrl: string
  host: string
  wishedPort: number
  apiPort: number
  sandboxPort?: number
  secrets: Secrets
}

/** A wildcard is fine to listen on and no address to call. */
export const reachableHost = (host: string): string => host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host

/** The address people open: loopback is allowed to be plain http. */
export const publicUrl = ({ given, host, apiPort }: Pick<Setting, 'given' | 'host' | 'apiPort'>): string =>
  given['PUBLIC_URL'] || `http://${reachableHost(host)}:${apiPort}`

const stripeFrom = ({ host, sandboxPort, secrets }: Setting): Environment => sandboxPort === undefined ? {} : {
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_API_HOST: reachableHost(host),
  STRIPE_API_PORT: String(sandboxPort),
  STRIPE_API_PROTOCOL: 'http',
  STRIPE_WEBHOOK_SECRET: secrets.platformWebhook,
  STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connectWebhook,
  STRIPE_V2_WEBHOOK_SECRET: secrets.thinWebhook,
  SANDBOX_CONTROL_URL: `http://${reachableHost(host)}:${sandboxPort}`,
  SANDBOX_CONTROL_TOKEN: secrets.controlToken,
}

const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

/** For api, worker and the demo market. What the user has set wins, except the parts of the sandbox we start ourselves. */
export const appEnvironment = (setting: Setting): Environment => {
  const { given, top, dataDir, databaseUrl, host, apiPort, secrets } = setting
  const webDist = join(top, 'dist', 'web')
  return {
    DEMO_MODE: given['NODE_ENV'] === 'production' ? 'false' : 'true',
    SECRET_KEY: secrets.secretKey,
    STORAGE_DIR: join(dataDir, 'files'),
    WEB_DIST: existsSync(join(webDist, 'index.html')) ? webDist : undefined,
    ...withoutEmpty(given),
    ...stripeFrom(setting),
    HOST: host,
    PORT: String(apiPort),
    PUBLIC_URL: publicUrl(setting),
    DATABASE_URL: databaseUrl,
  }
}

/** As the configuration reads a flag. */
export const isDemo = (env: Environment): boolean => env['DEMO_MODE'] === 'true' || env['DEMO_MODE'] === '1'

/** The sandbox's pages are opened by the same browsers, so they have the app's host name and a port of their own. */
const sandboxPages = (setting: Setting): string => {
  const url = new URL(publicUrl(setting))
  return `http://${url.hostname}:${setting.sandboxPort}`
}

/** For the Stripe sandbox: it knows our webhook door and the database it keeps its own schema in, nothing else of ours. */
export const sandboxEnvironment = (setting: Setting): Environment => {
  const { given, databaseUrl, host, apiPort, sandboxPort, secrets } = setting
  // without one it would keep the play money in memory and lose it at the first Ctrl-C
  if (!databaseUrl) throw new Error('The sandbox is planned before the database.')
  return {
    PATH: given['PATH'],
    NODE_ENV: given['NODE_ENV'],
    SANDBOX_HOST: host,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_PUBLIC_URL: given['SANDBOX_PUBLIC_URL'] || sandboxPages(setting),
    SANDBOX_WEBHOOK_URL: `http://${reachableHost(host)}:${apiPort}/webhooks/stripe`,
    SANDBOX_CONTROL_TOKEN: secrets.controlToken,
    DATABASE_URL: databaseUrl,
    STRIPE_SECRET_KEY: 'sk_test_sandbox',
    STRIPE_WEBHOOK_SECRET: secrets.platformWebhook,
    STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connectWebhook,
    STRIPE_V2_WEBHOOK_SECRET: secrets.thinWebhook,
  }
}
