import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Secrets this installation made for itself at its first start. */
export interface Secrets { secretKey: string, platformWebhook: string, connectWebhook: string, thinWebhook: string, controlToken: string }

const random = (prefix = '') => prefix + randomBytes(24).toString('hex')

/** Kept in the data folder, readable by its owner only: sessions and file links must survive a restart. */
export const ownSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const made: Secrets = {
    secretKey: random(), platformWebhook: random('whsec_sandbox_'), connectWebhook: random('whsec_sandbox_'),
    thinWebhook: random('whsec_sandbox_'), controlToken: random(),
  }
  writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}
