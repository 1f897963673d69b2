import { enumOf } from '@rolecall/platform'
import { cadences, dutyKinds, evidenceKinds } from '../domain/catalogue.js'

export const DutyKindEnum = enumOf('DutyKind', dutyKinds, 'Countable work, or a metric result that never is the only gate for payment.')
export const CadenceEnum = enumOf('Cadence', cadences, 'How often work is done.')
export const EvidenceKindEnum = enumOf('EvidenceKind', evidenceKinds, 'What shows that work was done.')
