import type { Machine } from '@rolecall/kernel'
import { sources } from './sources.js'

export interface FoundMachine {
  readonly name: string
  /** Of its context: `libs/contracts`. */
  readonly folder: string
  readonly table: Machine<string, string, string>
  readonly states: readonly string[]
}

const files = sources(/^(libs|apps)\/.*\.ts$/).filter(({ path }) => !/\.spec\.ts$|^libs\/kernel\//.test(path))
const declared = /export const (\w+) = machine<(\w+),/g
const exportOf = async (path: string, name: string): Promise<unknown> => ((await import(`../../${path}`)) as Record<string, unknown>)[name]

/** `ItemState` is a value of the list `itemStates` of the same context. */
const statesOf = async (type: string, folder: string): Promise<readonly string[]> => {
  const list = `${type[0]!.toLowerCase()}${type.slice(1)}s`
  const home = files.find(({ path, text }) => path.startsWith(`${folder}/`) && text.includes(`export const ${list} = [`))
  if (!home) throw new Error(`nobody in ${folder} declares ${list}`)
  return (await exportOf(home.path, list)) as readonly string[]
}

/** How many times `machine<` stands in the code: each has to be found by its declaration. */
export const writtenMachines = (): number => files.reduce((count, { text }) => count + text.split(/\bmachine</).length - 1, 0)

/** Every machine of the code, as it is written there. */
export const allMachines = async (): Promise<FoundMachine[]> => {
  const machines: FoundMachine[] = []
  for (const { path, text } of files) {
    for (const [, name, type] of text.matchAll(declared)) {
      const folder = path.split('/').slice(0, 2).join('/')
      const table = (await exportOf(path, name!)) as FoundMachine['table']
      machines.push({ name: name!, folder, table, states: await statesOf(type!, folder) })
    }
  }
  return machines
}

/** Files of a context in which this move of a machine is made. */
export const madeIn = ({ folder, name }: Pick<FoundMachine, 'folder' | 'name'>, move: string): string[] => {
  const made = new RegExp(`\\b${name}(\\s*\\.to\\(\\s*'${move}'|\\.moves\\.${move}\\.to\\b)|move: '${move}'`)
  return files.filter(({ path, text }) => path.startsWith(`${folder}/`) && !/\/domain\//.test(path) && made.test(text)).map(({ path }) => path)
}
