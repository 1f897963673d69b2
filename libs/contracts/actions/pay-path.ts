import { toPublicId } from '@rolecall/kernel'
import { contractPath } from './tell-parties.js'

/** The milestone of a contract with what is to be paid for it already open. */
export const payPath = ({ id, contractId }: { readonly id: string; readonly contractId: string }): string =>
  `${contractPath(contractId)}/milestones?pay=${toPublicId('milestone', id)}`
