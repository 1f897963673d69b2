import 'reflect-metadata'
import { ConfigFault, makeLogger, readConfig } from '@rolecall/platform'
import { buildApi } from './server.js'

const main = async (): Promise<void> => {
  const config = readConfig()
  const logger = makeLogger(config, 'api')
  const app = await buildApi(config, logger)
  await app.listen(config.PORT, config.HOST)
  logger.info({ url: await app.getUrl() }, 'api is ready')
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : String(fault instanceof Error ? fault.stack : fault)}\n`)
  process.exit(1)
})
