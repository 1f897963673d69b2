/** Who acts in a contract: its business, its freelancer, or a timer. */
export const parties = ['client', 'freelancer', 'system'] as const
export type Party = (typeof parties)[number]
/** The two that signed. */
export const sides = ['client', 'freelancer'] as const satisfies readonly Party[]
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'client' ? 'freelancer' : 'client')

/** The rights of a business's members, as the session names them. */
export type ClientRight = 'owner' | 'manager' | 'approver' | 'viewer'
/** A reader of a contract; `right` is set for members of the business only. */
export interface Viewer {
  readonly party: Party
  readonly right: ClientRight | null
}
export const systemViewer: Viewer = { party: 'system', right: null }

/** What a member needs for an act of the client (DECISIONS, annex D). */
export const clientRights = {
  offer: ['owner', 'manager'],
  sign: ['owner'],
  review: ['owner', 'manager', 'approver'],
  pay: ['owner', 'approver'],
} as const satisfies Record<string, readonly ClientRight[]>
export type ClientAct = keyof typeof clientRights

/** True for the freelancer and the system; a member needs one of the act's rights. */
export const mayAct = ({ party, right }: Viewer, act: ClientAct): boolean =>
  party !== 'client' || (right !== null && (clientRights[act] as readonly ClientRight[]).includes(right))
