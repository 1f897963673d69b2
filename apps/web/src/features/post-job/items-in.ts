import type { CatalogueRole } from '../../lib/catalogue.js'
import type { JobForm } from './job-form.js'
import { dutyItems, type Span } from './planned-items.js'

/** Items that the chosen duties make in a period. */
export const itemsIn = (form: JobForm, role: CatalogueRole, span: Span): number =>
  role.duties.reduce((sum, duty) => (form.duties[duty.slug]?.on ? sum + dutyItems(duty, form.duties[duty.slug]!.quantity, span) : sum), 0)
