// The API side of a campaign, in a process of its own that can be killed: the real API on its port, and its actions on request.
import 'reflect-metadata'
import { isRefusal } from '@rolecall/kernel'
import { makeLogger, readConfig } from '@rolecall/platform'
import { buildApi } from '../../apps/api/server.js'
import { commandsOf, type Commands } from './commands.js'

export interface Question {
  readonly id: number
  readonly name: string
  readonly input: object
}
export type Reply = { readonly id: number } & ({ readonly answer: unknown } | { readonly fault: string })

/** Refusals travel as plain facts. */
const plain = (answer: unknown): unknown => (isRefusal(answer) ? { refused: answer.code, ...answer } : answer)

const reply = (message: Reply | 'ready'): void => {
  process.send!(message)
}
const answer = async (commands: Commands, { id, name, input }: Question): Promise<void> => {
  try {
    reply({ id, answer: plain(await commands[name as keyof Commands]!(input as never)) })
  } catch (fault) {
    reply({ id, fault: String(fault instanceof Error ? fault.stack : fault) })
  }
}

const config = readConfig()
const app = await buildApi(config, makeLogger(config, 'office'))
await app.listen(config.PORT, '127.0.0.1')
const commands = await commandsOf(app)
process.on('message', (question) => void answer(commands, question as Question))
// Without whoever asks there is nothing to do.
process.on('disconnect', () => process.exit(0))
reply('ready')
