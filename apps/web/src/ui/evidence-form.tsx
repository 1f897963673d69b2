import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { evidenceWords } from '../lib/duty-words.js'
import type { EvidenceLook, EvidencePiece, ItemFacts } from '../lib/items.js'
import type { Problem } from '../lib/mutation.js'
import type { UploadedFile } from '../lib/upload.js'
import { ChoiceChips } from './chips.js'
import { EvidencePreview } from './evidence-look.js'
import { FileField } from './file-field.js'
import looks from './findings.module.css'
import { MetricsFields } from './metrics-fields.js'
import { RefusalNote } from './refusal-note.js'
import { TextAreaField, TextField } from './text-field.js'

type Kind = EvidencePiece['kind']
interface Given {
  text: string
  file: UploadedFile | null
}
const nothing: Given = { text: '', file: null }

/** Logs, exports and schemes come as a file or as text. */
const shapeOf = (kind: Kind): 'link' | 'text' | 'file' | 'either' => {
  if (kind === 'LINK') return 'link'
  if (kind === 'TEXT') return 'text'
  return kind === 'FILE' ? 'file' : 'either'
}
const isLink = (text: string): boolean => /^https?:\/\/\S+\.\S+/i.test(text.trim())
const pieceOf = (kind: Kind, { text, file }: Given): EvidencePiece | null => {
  if (file) return { kind, fileId: file.id }
  if (!text.trim()) return null
  return shapeOf(kind) === 'link' ? { kind, url: text.trim() } : { kind, text: text.trim() }
}
const linkFault = (kind: Kind, { text }: Given): boolean => shapeOf(kind) === 'link' && text.trim() !== '' && !isLink(text)

const help: Partial<Record<Kind, string>> = { FLOW: 'work:flow.help', ADS_EXPORT: 'work:ads.help', INBOX_LOG: 'work:flow.log', TEST_RUN: 'work:flow.run' }
/** Kinds the machine looks into: the page behind a link, or a content of its own. */
const isRead = (kind: Kind): boolean => kind === 'LINK' || kind === 'METRICS' || kind in help
/** A picture of the page may stand beside a link, for the day when the page is gone. */
const mayAddPicture = (kinds: readonly Kind[]): boolean => kinds.includes('LINK') && !kinds.includes('FILE')

const KindField = ({ kind, ads, given, error, first, onChange }: { kind: Kind; ads: boolean; given: Given; error: string | null; first: boolean; onChange: (given: Given) => void }) => {
  const { t } = useTranslation(['work', 'duties'])
  const label = t(`work:give.${kind}`, { defaultValue: t(`duties:evidence.${kind}`, { defaultValue: kind }) })
  const shape = shapeOf(kind)
  const setText = (text: string) => onChange({ ...given, text })
  if (shape === 'link') return <TextField label={label} type="url" inputMode="url" placeholder="https://" autoFocus={first} value={given.text} onChange={setText} error={error} maxLength={2000} />
  if (kind === 'METRICS') return <MetricsFields ads={ads} error={error} onChange={setText} />
  const file = <FileField label={shape === 'either' ? t('work:give.asFile') : label} file={given.file} onChange={(chosen) => onChange({ ...given, file: chosen })} error={shape === 'file' ? error : null} />
  if (shape === 'file') return file
  const area = <TextAreaField label={label} help={help[kind] ? t(help[kind]) : undefined} autoFocus={first} value={given.text} onChange={setText} error={error} maxLength={20_000} />
  return shape === 'text' ? area : <>{given.file ? null : area}{given.text.trim() ? null : file}</>
}

/** Out of the way until it is wanted: a link is enough. */
const PictureField = ({ file, onChange }: { file: UploadedFile | null; onChange: (file: UploadedFile | null) => void }) => {
  const { t } = useTranslation('work')
  return (
    <details className={looks.raw}>
      <summary>{t('give.addPicture')}</summary>
      <FileField label={t('give.picture')} file={file} onChange={onChange} />
    </details>
  )
}

interface EvidenceFormProps {
  dutySlug: string
  required: ItemFacts['required']
  busy: boolean
  problem: Problem | null
  /** Puts the cursor into the first field, where the form is what the panel was opened for. */
  autoFocus?: boolean
  onSubmit: (evidence: EvidencePiece[]) => void
  /** Asks what would be found in it. */
  look: (evidence: readonly EvidencePiece[]) => Promise<EvidenceLook>
}

/** Handing in: the kinds that this item asks for, one field each; where there is a choice, the choice first. */
export const EvidenceForm = ({ dutySlug, required, busy, problem, autoFocus = false, onSubmit, look }: EvidenceFormProps) => {
  const { t } = useTranslation(['work', 'duties', 'ui'])
  const [set, setSet] = useState('0')
  const [given, setGiven] = useState<Partial<Record<Kind, Given>>>({})
  const [tried, setTried] = useState(false)
  const kinds = [...(required[Number(set)] ?? ['LINK'])] as Kind[]
  const faultOf = (kind: Kind): string | null => {
    const value = given[kind] ?? nothing
    if (linkFault(kind, value)) return t('ui:field.url')
    return pieceOf(kind, value) ? null : t('ui:field.required')
  }
  const pieces = kinds.map((kind) => (faultOf(kind) === null ? pieceOf(kind, given[kind] ?? nothing) : null))
  const picture = mayAddPicture(kinds) ? pieceOf('FILE', given.FILE ?? nothing) : null
  const whole = pieces.every((piece) => piece !== null) ? [...(pieces as EvidencePiece[]), ...(picture ? [picture] : [])] : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (whole) onSubmit(whole)
  }
  return (
    <form className="stack" onSubmit={send} noValidate>
      {required.length > 1 ? (
        <ChoiceChips label={t('work:give.choice')} value={set} onChange={setSet} options={required.map((each, index) => ({ value: String(index), label: evidenceWords(t, [each]) }))} />
      ) : null}
      {kinds.map((kind, index) => (
        <KindField
          key={`${set}${kind}`}
          kind={kind}
          ads={dutySlug.startsWith('ads.')}
          given={given[kind] ?? nothing}
          first={autoFocus && index === 0}
          error={tried ? faultOf(kind) : null}
          onChange={(next) => setGiven((before) => ({ ...before, [kind]: next }))}
        />
      ))}
      {mayAddPicture(kinds) ? <PictureField file={given.FILE?.file ?? null} onChange={(file) => setGiven((before) => ({ ...before, FILE: { text: '', file } }))} /> : null}
      {kinds.some(isRead) ? <EvidencePreview pieces={whole} look={look} /> : null}
      <RefusalNote problem={problem} />
      <Button type="submit" loading={busy} size="md" fullWidth>{t('work:submit')}</Button>
    </form>
  )
}
