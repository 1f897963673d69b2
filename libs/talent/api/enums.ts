import { enumOf } from '@rolecall/platform'
import { handedInKinds, roleStatuses, skillEvidenceStates } from '../domain/states.js'

export const RoleStatusEnum = enumOf(
  'RoleStatus',
  roleStatuses,
  'Says so himself, grows into it, or has proven at least half of its duties.',
)
export const SkillEvidenceKindEnum = enumOf(
  'SkillEvidenceKind',
  handedInKinds,
  'A task done for us, or a piece of earlier work.',
)
export const SkillEvidenceStateEnum = enumOf(
  'SkillEvidenceState',
  skillEvidenceStates,
  'Waits for a moderator, or was judged.',
)
