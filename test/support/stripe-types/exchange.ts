import { decodeJson, decodePairs } from '../../../apps/stripe-sandbox/protocol/form.js'
import type { Exchange } from '../../../apps/stripe-sandbox/server.js'
import { callOf } from './calls.js'
import { faultsIn } from './check.js'

const sent = ({ method, path, query, body }: Exchange): { params: object; form: boolean } => {
  if (method === 'POST' && path.startsWith('/v2/')) return { params: decodeJson(body), form: false }
  return { params: decodePairs(method === 'POST' ? body : query), form: true }
}

/** What a request says that the SDK does not declare. */
export const requestFaults = (exchange: Exchange): string[] => {
  const call = callOf(exchange.method, exchange.path)
  if (!call) return [`${exchange.method} ${exchange.path}: the SDK has no such call`]
  const { params, form } = sent(exchange)
  if (!call.params) return Object.keys(params).map((name) => `${call.name} takes no ${name}`)
  return faultsIn(call.params, params, { at: `${call.name} sends `, form })
}

/** Where a good answer differs from what the SDK declares. */
export const answerFaults = (exchange: Exchange): string[] => {
  const call = callOf(exchange.method, exchange.path)
  if (!call) return [`${exchange.method} ${exchange.path}: the SDK has no such call`]
  return exchange.status === 200 ? faultsIn(call.answer, exchange.answer, { at: `${call.name} gives `, form: false }) : []
}
