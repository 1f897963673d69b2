/** A job of any business the reader is a member of. */
export const isOwnJob = (job: { business: { id: string } }, me: { memberships: readonly { business: { id: string } }[] } | null): boolean =>
  me?.memberships.some(({ business }) => business.id === job.business.id) ?? false
