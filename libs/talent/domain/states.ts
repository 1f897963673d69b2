/** A role of a person: says so himself, grows into it, or has shown it (derived). */
export const roleStatuses = ['claimed', 'growth', 'verified'] as const
export type RoleStatus = (typeof roleStatuses)[number]

/**
 * What shows a skill. Portfolio and task are handed in by the person; a deliverable comes from accepted work, a quiz from a
 * mini-test. A review is what a client wrote of a duty: it is shown and weighs nothing.
 */
export const skillEvidenceKinds = ['task', 'portfolio', 'deliverable', 'quiz', 'review'] as const
export type SkillEvidenceKind = (typeof skillEvidenceKinds)[number]
/** The kinds that a person hands in and a moderator grades. */
export const handedInKinds = ['task', 'portfolio'] as const
export type HandedInKind = (typeof handedInKinds)[number]

export const skillEvidenceStates = ['submitted', 'verified', 'refused'] as const
export type SkillEvidenceState = (typeof skillEvidenceStates)[number]
