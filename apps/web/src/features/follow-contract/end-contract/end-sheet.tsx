import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextAreaField } from '../../../ui/text-field.js'
import type { ContractOnPage } from '../contract-documents.js'
import { EndContractDocument, EndingPreviewOfDocument, type PreviewOnPage, type Reason } from './documents.js'
import { EndFigures } from './end-figures.js'

interface EndSheetProps {
  open: boolean
  contract: ContractOnPage
  /** Chosen beforehand, where the way here says why. */
  preset?: Reason
  onClose: () => void
  onDone: (words: string) => void
}
interface Draft {
  reason: string
  text: string
}

const amountOf = ({ minor, currency }: { minor: string; currency: PreviewOnPage['accepted']['currency'] }) => ({ minor, currency })
const inputOf = (contractId: string, preview: PreviewOnPage, { reason, text }: Draft) => ({
  contractId,
  reason: reason as Reason,
  text: text.trim() || null,
  expected: { accepted: amountOf(preview.accepted), review: amountOf(preview.review), returned: amountOf(preview.returned) },
})

const Record = ({ preview, reason, isClient }: { preview: PreviewOnPage; reason: string; isClient: boolean }) => {
  const { t } = useTranslation('endings')
  if (!preview.counting.includes(reason as Reason)) return null
  return <p className="small">{t(isClient ? 'sheet.countsTheirs' : 'sheet.countsMine')}</p>
}

/** The preview, a reason, and the button that says what it does. */
export const EndSheet = ({ open, contract, preset, onClose, onDone }: EndSheetProps) => {
  const { t } = useTranslation('endings')
  const [{ data, fetching }, ask] = useQuery({ query: EndingPreviewOfDocument, variables: { id: contract.id }, pause: !open, requestPolicy: 'network-only' })
  const { act, busy, problem, clear } = useAct(EndContractDocument)
  const [draft, setDraft] = useState<Draft>({ reason: preset ?? '', text: '' })
  const [tried, setTried] = useState(false)
  const preview = data?.endingPreview ?? null
  const isClient = contract.myParty === 'CLIENT'
  useEffect(() => {
    if (problem?.code === 'ENDING_CHANGED') ask({ requestPolicy: 'network-only' })
  }, [problem, ask])
  const needsText = draft.reason === 'OTHER' && !draft.text.trim()
  const close = () => {
    clear()
    setTried(false)
    onClose()
  }
  const end = async () => {
    setTried(true)
    if (!preview || fetching || !draft.reason || needsText) return
    if (await act({ input: inputOf(contract.id, preview, draft) })) {
      onDone(t('sheet.done'))
      close()
    }
  }
  const empty = tried ? t('ui:field.required') : null
  return (
    <ConfirmSheet danger open={open} title={t('sheet.title')} confirm={t('sheet.confirm')} busy={busy} onConfirm={() => void end()} onClose={close}>
      {preview ? (
        <div className="stack">
          <p className="small">{t(preview.reviewItems > 0 ? 'sheet.review' : 'sheet.atOnce')}</p>
          <EndFigures preview={preview} contract={contract} />
          <SelectField
            label={t('sheet.reason')}
            placeholder={t('sheet.choose')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            options={preview.reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
            error={draft.reason ? errorAt(problem, 'reason') : empty}
          />
          <TextAreaField
            label={t('sheet.text')}
            help={t('sheet.textHelp', { name: isClient ? contract.freelancer.name : contract.business.name })}
            value={draft.text}
            maxLength={2000}
            onChange={(text) => setDraft({ ...draft, text })}
            error={needsText ? empty : errorAt(problem, 'text')}
          />
          <Record preview={preview} reason={draft.reason} isClient={isClient} />
        </div>
      ) : <p className="dim small">{t('sheet.loading')}</p>}
      <RefusalNote problem={problemBeside(problem, ['reason', 'text'])} />
    </ConfirmSheet>
  )
}
