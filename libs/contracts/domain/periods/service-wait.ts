import { goesOn, restsAt, type ServiceState } from './service.rules.js'

interface Kept {
  readonly state: ServiceState
  readonly stepAt: Date | null
  readonly unpaidSince: Date | null
}
/** What of a service the sentence about the next step depends on; null once nothing follows. */
export const serviceWait = (service: Kept | null): { state: ServiceState; stepAt: Date | null; unpaidUntil: Date | null } | null =>
  service && goesOn(service.state)
    ? { state: service.state, stepAt: service.stepAt, unpaidUntil: service.unpaidSince && restsAt(service.unpaidSince) }
    : null
