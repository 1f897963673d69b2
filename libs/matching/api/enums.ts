import { enumOf } from '@rolecall/platform'
import { matchRunStates } from '../domain/run.rules.js'

export const RunStateEnum = enumOf('RunState', matchRunStates, 'Where a ranking stands: waiting, scoring people, done.')
