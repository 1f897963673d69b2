import { useSubscription } from 'urql'
import { graphql } from '../../lib/graphql.js'

const InvitationReceivedDocument = graphql(`
  subscription InvitationReceived { invitationReceived { id state expiresAt } }
`)

/** While a freelancer is here, lists that show an invitation are asked for again when one comes. */
export const LiveInvitations = () => {
  useSubscription({ query: InvitationReceivedDocument })
  return null
}
