import { useTranslation } from 'react-i18next'
import type { MakeOfferInput } from '../../gql/graphql.js'
import { errorAt, type Problem } from '../../lib/mutation.js'
import { CheckField, SelectField, TextField } from '../../ui/text-field.js'

export const kindNames = ['trialDays', 'changeRounds'] as const
const kinds = ['FIXED', 'MONTHLY', 'TRIAL'] as const
export interface KindDraft {
  kind: (typeof kinds)[number]
  trialDays: string
  carryOver: boolean
  rounds: string
}
export const usualKind: KindDraft = { kind: 'FIXED', trialDays: '14', carryOver: false, rounds: '2' }

const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : -1)
/** What of the offer it stands for. */
export const kindInput = ({ kind, trialDays, carryOver, rounds }: KindDraft): Pick<MakeOfferInput, 'kind' | 'trialDays' | 'carryOver' | 'changeRounds'> => ({
  kind,
  changeRounds: whole(rounds),
  ...(kind === 'TRIAL' ? { trialDays: whole(trialDays) } : {}),
  ...(kind === 'MONTHLY' ? { carryOver } : {}),
})

/** Fixed work, monthly service or a paid trial; what each means stands below the choice. */
export const KindFields = ({ draft, problem, onChange }: { draft: KindDraft; problem: Problem | null; onChange: (draft: KindDraft) => void }) => {
  const { t } = useTranslation('shortlist')
  const put = (change: Partial<KindDraft>) => onChange({ ...draft, ...change })
  return (
    <details>
      <summary>{t('kind.title', { kind: t(`kind.short.${draft.kind}`) })}</summary>
      <SelectField label={t('kind.label')} help={t(`kind.help.${draft.kind}`)} value={draft.kind} onChange={(kind) => put({ kind: kind as KindDraft['kind'] })} options={kinds.map((value) => ({ value, label: t(`kind.short.${value}`) }))} />
      {draft.kind === 'TRIAL' ? <TextField label={t('kind.trialDays')} help={t('kind.trialHelp')} inputMode="numeric" value={draft.trialDays} onChange={(trialDays) => put({ trialDays })} error={errorAt(problem, 'trialDays')} /> : null}
      {draft.kind === 'MONTHLY' ? <CheckField label={t('kind.carryOver')} checked={draft.carryOver} onChange={(carryOver) => put({ carryOver })} /> : null}
      <TextField label={t('kind.rounds')} help={t('kind.roundsHelp')} inputMode="numeric" value={draft.rounds} onChange={(rounds) => put({ rounds })} error={errorAt(problem, 'changeRounds')} />
    </details>
  )
}
