export const versionStates = ['draft', 'published'] as const
export type VersionState = (typeof versionStates)[number]

/** Shipped with the product, or edited by an operator of this installation. */
export const versionOrigins = ['shipped', 'operator'] as const
export type VersionOrigin = (typeof versionOrigins)[number]
