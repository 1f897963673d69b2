import 'reflect-metadata'
import { ConfigFault, makeLogger, readConfig } from '@rolecall/platform'
import { buildApi } from './server.js'
import { stopOnSignal } from './stop.js'

const main = async (): Promise<void> => {
  const config = readConfig()
  const logger = makeLogger(config, 'api')
  const app = await buildApi(config, logger)
  stopOnSignal(app, logger)
  await app.listen(config.PORT, config.HOST)
  logger.info({ url: await app.getUrl() }, 'api is ready')
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : String(fault instanceof Error ? fault.stack : fault)}\n`)
  process.exit(1)
})
