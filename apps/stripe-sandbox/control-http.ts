import type { Control } from './control.js'
import { sameSecret } from './protocol/auth.js'
import { ApiError, refused } from './protocol/errors.js'
import { decodeJson } from './protocol/form.js'

export interface ControlRequest {
  method: string
  path: string
  body: string
  token: string | undefined
}

type Body = Record<string, unknown>
type Lever = (control: Control, body: Body, id: string) => unknown

const numberIn = (body: Body, field: string): number => {
  const value = body[field]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw refused(`${field} must be a number`, { param: field })
}

const moveClock: Lever = async (control, body) => {
  if (body.offsetMs !== undefined) await control.setOffset(numberIn(body, 'offsetMs'))
  else await control.advance(numberIn(body, 'advanceSeconds') * 1000)
  return control.now()
}

const levers: Record<string, Lever> = {
  'GET clock': (control) => control.now(),
  'POST clock': moveClock,
  'POST due-work': async (control, body) => ({ done: await control.runDueWork(body.force !== false) }),
  'POST capability': (control, body, id) => control.setCapability(id, body as never),
  'POST onboard': (control, body, id) => control.onboard(id, body as never),
  'POST pay': (control, body, id) => control.pay(id, body as never),
  'POST dispute': (control, body, id) => control.openDispute(id, body as never),
  'POST decide': (control, body, id) => control.decideDispute(id, body as never),
  'POST cancel-refund': (control, _body, id) => control.cancelRefund(id),
  'POST top-up': (control, body, id) => control.topUp(id, numberIn(body, 'amount')),
  'POST fraud-warning': (control, body, id) => control.warnOfFraud(id, body as never),
  'GET faults': (control) => control.faults(),
  'POST faults': (control, body) => control.addFault(body as never),
  'DELETE faults': (control) => control.clearFaults(),
  'POST webhook-faults': (control, body) => control.addWebhookFault(body as never),
  'GET state': (control) => control.state(),
  'POST replay': async (control, body) => ({ replayed: await control.replay(body as never) }),
  'GET deliveries': (control) => ({ pending: control.pendingDeliveries() }),
  'POST quiet': async (control, body) => ({ quiet: await control.quiet(body.timeoutMs === undefined ? undefined : numberIn(body, 'timeoutMs')) }),
}

/** `/__sandbox/<lever>[/<id>]`, with the control token; without one configured there is no control at all. */
export const answerControl = async (control: Control, token: string | undefined, request: ControlRequest) => {
  const [, , name = '', id = '', ...more] = request.path.split('/')
  const lever = more.length === 0 ? levers[`${request.method} ${name}`] : undefined
  if (!token || !lever) return { status: 404, body: { error: { message: 'There is no such lever.' } } }
  if (!request.token || !sameSecret(request.token, token)) return { status: 401, body: { error: { message: 'Wrong control token.' } } }
  try {
    const body = request.method === 'POST' ? (decodeJson(request.body) as Body) : {}
    return { status: 200, body: (await lever(control, body, decodeURIComponent(id))) ?? { done: true } }
  } catch (error) {
    if (error instanceof ApiError) return { status: error.facts.status, body: error.body() }
    throw error
  }
}
