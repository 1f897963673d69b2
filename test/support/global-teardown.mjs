import { dropDatabase } from './cluster.mjs'

export default async () => {
  const { url, template, stop } = globalThis.testCluster
  if (template) await dropDatabase(url, template)
  await stop()
}
