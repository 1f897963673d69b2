import { randomBytes } from 'node:crypto'
import { makeTemplate, startCluster } from './cluster.mjs'

/**
 * TEST_DATABASE_URL: an administrator's address of a server to use instead of starting one (npm run test:db prints it).
 * TEST_TEMPLATE: a migrated template that is already there (test/run.mjs makes one for all its areas).
 * Both are handed on to the workers, which start after this.
 */
export default async () => {
  const state = globalThis.testCluster = { stop: async () => undefined, template: null }
  if (!process.env.TEST_DATABASE_URL) {
    const cluster = await startCluster({ inMemory: true })
    process.env.TEST_DATABASE_URL = cluster.url
    state.stop = cluster.stop
  }
  state.url = process.env.TEST_DATABASE_URL
  if (process.env.TEST_TEMPLATE) return
  state.template = process.env.TEST_TEMPLATE = `template_${randomBytes(5).toString('hex')}`
  try {
    await makeTemplate(state.url, state.template)
  } catch (error) {
    await state.stop()
    throw error
  }
}
