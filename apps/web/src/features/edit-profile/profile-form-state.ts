import { useState } from 'react'
import type { MyProfileQuery } from '../../gql/graphql.js'
import type { Amount } from '../../lib/money.js'
import { browserZone } from '../../lib/dates.js'

export type MyProfile = NonNullable<MyProfileQuery['myProfile']>
export interface ProfileForm {
  headline: string
  about: string
  country: string
  timeZone: string
  languages: string[]
  platforms: string[]
  niches: string[]
  rate: Amount | null
  hoursPerWeek: string
  roleSlugs: string[]
  growthRoleSlugs: string[]
}
export type SetField = <Field extends keyof ProfileForm>(field: Field) => (value: ProfileForm[Field]) => void
/** What every part of the form gets. */
export interface PartProps {
  form: ProfileForm
  set: SetField
  errorOf: (field: keyof ProfileForm) => string | null
}

interface Start {
  language: string
  role: string | null
}
const slugs = (profile: MyProfile, growing: boolean): string[] =>
  profile.roles.filter(({ status }) => (status === 'GROWTH') === growing).map(({ roleSlug }) => roleSlug)

const startOf = (profile: MyProfile | null, { language, role }: Start): ProfileForm =>
  profile
    ? {
      headline: profile.headline, about: profile.about, country: profile.country, timeZone: profile.timeZone, languages: [...profile.languages],
      platforms: [...profile.platforms], niches: [...profile.niches], rate: profile.rate ? { ...profile.rate } : null,
      hoursPerWeek: String(profile.hoursPerWeek), roleSlugs: slugs(profile, false), growthRoleSlugs: slugs(profile, true),
    }
    : {
      headline: '', about: '', country: language === 'ru' ? 'RU' : 'GB', timeZone: browserZone(), languages: [language], platforms: [], niches: [],
      rate: null, hoursPerWeek: '20', roleSlugs: role ? [role] : [], growthRoleSlugs: [],
    }

/** What is in the form; it starts with the saved profile, a new one with the role that a check suggested. */
export const useProfileForm = (profile: MyProfile | null, start: Start) => {
  const [form, setForm] = useState(() => startOf(profile, start))
  const set: SetField = (field) => (value) => setForm((before) => ({ ...before, [field]: value }))
  return { form, set }
}
