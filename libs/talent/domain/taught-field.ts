import type { FieldDuty, SkillField } from './skill-field.js'
import { shippedField } from './skill-population.js'

/** A field without the catalogue, to be stored: the duties of tomorrow may be others. */
export type TaughtField = Omit<SkillField, 'duties' | 'means'> & { readonly means: Readonly<Record<string, number>> }

export const taughtOf = ({ duties, means, ...field }: SkillField): TaughtField => ({
  ...field,
  means: Object.fromEntries(duties.map(({ slug }, place) => [slug, means[place]!])),
})

/**
 * Claims as the field has learned them, and never less doubtful than the shipped model takes them, all of one person's
 * together: however true claims have been so far, it must not pay to raise one's own.
 */
export const doubted = (field: SkillField): SkillField => {
  const { claim: shipped } = shippedField(field.duties)
  const own = Math.max(field.claim.own, shipped.own * (field.claim.by / shipped.by) ** 2)
  return { ...field, claim: { ...field.claim, own } }
}

/** The field for these duties; a duty nobody was graded in yet has the mean of the others. */
export const fieldFor = (duties: readonly FieldDuty[], taught: TaughtField | null): SkillField => {
  if (taught === null) return shippedField(duties)
  const known = Object.values(taught.means)
  const usual = known.reduce((sum, mean) => sum + mean, 0) / Math.max(1, known.length)
  return { ...taught, duties, means: duties.map(({ slug }) => taught.means[slug] ?? usual) }
}

/** Fewer people than this teach nothing: a field of a few friends would be a field of their luck. */
export const TAUGHT_BY = 200
/** More than this teach no more. */
export const TAUGHT_BY_MOST = 4000
