import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useAct } from '../../../lib/mutation.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextAreaField } from '../../../ui/text-field.js'
import { ChargebackPackDocument, WriteEvidenceDocument, type ChargebackOnPage } from './chargeback-documents.js'

const EVIDENCE_MAX = 20_000
interface WriteProps {
  chargeback: ChargebackOnPage
  onDone: (words: string) => void
  onClose: () => void
}

const Form = ({ chargeback, pack, onDone, onClose }: WriteProps & { pack: string }) => {
  const { t } = useTranslation('chargebacks')
  const { act, busy, problem } = useAct(WriteEvidenceDocument)
  const [text, setText] = useState(chargeback.evidence ?? pack)
  const [missing, setMissing] = useState(false)
  const send = async () => {
    setMissing(!text.trim())
    if (!text.trim() || !(await act({ input: { chargebackId: chargeback.id, text } }))) return
    onDone(t('write.done'))
    onClose()
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void send() }}>
      <TextAreaField label={t('write.label')} help={t(pack && !chargeback.evidence ? 'write.prefilled' : 'write.help')} value={text} onChange={setText} maxLength={EVIDENCE_MAX} rows={pack ? 14 : 6} autoFocus error={missing ? t('ui:field.required') : undefined} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('write.send')}</Button>
        {pack && text !== pack ? <Button variant="default" onClick={() => setText(pack)}>{t('write.fill')}</Button> : null}
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

/** Words for the bank, begun with what the contract shows; keeping them does not hand them in. */
export const WriteEvidence = (props: WriteProps) => {
  const [{ data, error }] = useQuery({ query: ChargebackPackDocument, variables: { id: props.chargeback.id }, requestPolicy: 'network-only' })
  if (!data && !error) return <ListSkeleton rows={1} height={160} />
  return <Form {...props} pack={data?.chargebacks.nodes[0]?.pack?.text ?? ''} />
}
