import { ConfigFault, readConfig, type Config } from '@rolecall/platform'

/** Configuration of a command: faults go to stderr as a list, without a stack, and the command ends with 2. */
export const commandConfig = (): Config => {
  try {
    return readConfig()
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault
    process.stderr.write(`${fault.message}\n`)
    process.exit(2)
  }
}
