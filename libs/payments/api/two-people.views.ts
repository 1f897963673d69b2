import { registerRefusal } from '@rolecall/platform'
import { OwnRequest } from '../domain/two-people.rules.js'

registerRefusal(OwnRequest, 'You asked for this yourself; another operator confirms it.')
export { OwnRequest }
