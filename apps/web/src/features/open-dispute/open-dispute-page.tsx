import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { isBadId } from '../../lib/bad-id.js'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { ChoiceChips } from '../../ui/chips.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { FieldGroup } from '../../ui/form-field.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { DisputeItemsDocument, OpenDisputeDocument, type DisputableContract, type DisputableMilestone } from './documents.js'
import { PickItems } from './pick-items.js'
import styles from './open-dispute.module.css'

const reasons = {
  CLIENT: ['NOT_AS_AGREED', 'INCOMPLETE', 'NOT_DELIVERED', 'LATE', 'OTHER'],
  FREELANCER: ['WRONGLY_REFUSED', 'BLOCKED', 'OTHER'],
} as const
type Reason = (typeof reasons)['CLIENT' | 'FREELANCER'][number]

/** What is picked and said; one reason for all the items. */
const useWish = (picked: readonly string[], disputable: readonly string[]) => {
  const [chosen, setIds] = useState<readonly string[]>(picked)
  const ids = chosen.filter((id) => disputable.includes(id))
  const [reason, setReason] = useState<Reason | ''>('')
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState('')
  const [tried, setTried] = useState(false)
  const missing = { ids: ids.length === 0, reason: reason === '', text: reason === 'OTHER' && !text.trim() }
  return { ids, setIds, reason, setReason, text, setText, wanted, setWanted, tried, setTried, missing, isReady: !Object.values(missing).some(Boolean) }
}

const DisputeForm = ({ contract, milestone, picked }: { contract: DisputableContract; milestone: DisputableMilestone; picked: readonly string[] }) => {
  const { t } = useTranslation(['disputes', 'ui'])
  const navigate = useNavigate()
  const { act, busy, problem } = useAct(OpenDisputeDocument)
  // what cannot be disputed any more is not on the list, and is not sent
  const disputable = milestone.items.filter((item) => item.moves.includes('dispute')).map((item) => item.id)
  const wish = useWish(picked, disputable)
  const party = contract.myParty === 'FREELANCER' ? 'FREELANCER' : 'CLIENT'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    wish.setTried(true)
    if (!wish.isReady) return
    const items = wish.ids.map((itemId) => ({ itemId, reason: wish.reason as Reason, text: wish.text.trim() || null }))
    const opened = await act({ input: { items, wanted: wish.wanted.trim() || null } })
    if (opened && 'id' in opened) await navigate(`/disputes/${opened.id}`, { replace: true })
  }
  return (
    <form className={`card stack ${styles.form}`} onSubmit={(event) => void send(event)} noValidate>
      <FieldGroup label={t('open.items')} error={wish.tried && wish.missing.ids ? t('open.noItems') : null}>
        <PickItems contract={contract} milestone={milestone} ids={wish.ids} onChange={wish.setIds} />
      </FieldGroup>
      <FieldGroup label={t('open.reason')} error={wish.tried && wish.missing.reason ? t('open.noReason') : null}>
        <ChoiceChips label={t('open.reason')} options={reasons[party].map((value) => ({ value, label: t(`reason.${value}`) }))} value={wish.reason} onChange={(value) => wish.setReason(value as Reason)} />
      </FieldGroup>
      <TextAreaField label={t('open.text')} help={t('open.textHelp')} value={wish.text} onChange={wish.setText} maxLength={2000} error={wish.tried && wish.missing.text ? t('ui:field.required') : null} />
      <TextAreaField label={t('open.wanted')} value={wish.wanted} onChange={wish.setWanted} maxLength={2000} />
      <p className="small dim">{t(milestone.approvableAmount.minor === '0' ? 'open.othersGoOn' : 'open.othersPaid', { amount: formatMoney(milestone.approvableAmount) })}</p>
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('open.send')}</Button>
        <Link to={`/contracts/${contract.id}/milestones`}>{t('ui:cancel')}</Link>
      </div>
    </form>
  )
}

/** Either side says which items it disputes and why; everything else goes on. */
export const OpenDisputePage = () => {
  const { t } = useTranslation('disputes')
  const { id = '', milestoneId = '' } = useParams()
  const [params] = useSearchParams()
  const [{ data, error }, ask] = useQuery({ query: DisputeItemsDocument, variables: { id }, requestPolicy: 'cache-and-network' })
  if (error && !data && !isBadId(error)) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} heading />
  if (!data && !error) return <PageSkeleton />
  const milestone = data?.contract?.milestones.find((each) => each.id === milestoneId)
  const open = milestone?.items.some((item) => item.moves.includes('dispute')) ?? false
  return (
    <>
      <PageHeader title={t('open.title')} line={data?.contract ? <Link to={`/contracts/${data.contract.id}/milestones`} dir="auto">{data.contract.title}</Link> : null} />
      {data?.contract && milestone && open
        ? <DisputeForm contract={data.contract} milestone={milestone} picked={milestone.items.filter((item) => item.id === params.get('item') && item.moves.includes('dispute')).map((item) => item.id)} />
        : <EmptyState title={t('open.nothing')} action={{ to: data?.contract ? `/contracts/${data.contract.id}/milestones` : '/contracts', label: t('open.back') }} />}
    </>
  )
}
