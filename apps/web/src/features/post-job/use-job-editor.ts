import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CatalogueRole } from '../../lib/catalogue.js'
import { localDateOf } from '../../lib/dates.js'
import { useDeviceDraft } from '../../lib/device-draft.js'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import type { SummaryLine } from '../../ui/error-summary.js'
import { PublishSavedDocument, SaveJobDocument } from './documents.js'
import { faultsOf, jobFields, type Fault, type JobField } from './faults.js'
import { inputOf, type JobForm } from './job-form.js'

export interface EditorStart {
  form: JobForm
  jobId: string | null
  businessId: string
  draftKey: string
  /** The job of the same brief for another role, which this one follows. */
  after?: { title: string; roleSlug: string } | null
}
type Intent = 'save' | 'publish'

/** The form, its device draft, what keeps it from being sent, and sending it. */
export const useJobEditor = (start: EditorStart, roleOf: (slug: string) => CatalogueRole | null) => {
  const { t } = useTranslation('post-job')
  const navigate = useNavigate()
  const { now, installation } = useSession()
  const [form, setForm] = useState(start.form)
  const role = roleOf(form.roleSlug)
  const [jobId, setJobId] = useState(start.jobId)
  const [tried, setTried] = useState<{ intent: Intent; attempt: number } | null>(null)
  const [saved, setSaved] = useState(false)
  const [mate, setMate] = useState<string | null>(null)
  const draft = useDeviceDraft(start.draftKey, form)
  const save = useAct(SaveJobDocument)
  const publish = useAct(PublishSavedDocument)

  const least = installation?.minMilestones.find(({ currency }) => currency === form.currency) ?? null
  const check = (intent: Intent): Fault[] =>
    role ? faultsOf(form, { role, least, today: localDateOf(now(), form.timeZone), toPublish: intent === 'publish' }) : []
  const faults = tried ? check(tried.intent) : []
  const sentence = (fault: Fault): string => t(`fault.${fault.key}`, { amount: fault.least ? formatMoney(fault.least) : '' })
  const problem = publish.problem ?? save.problem
  const refusedField = jobFields.find((field) => problem?.path.includes(field))
  const errorOf = (field: JobField): string | null => {
    const fault = faults.find((each) => each.field === field)
    if (fault) return sentence(fault)
    return refusedField === field ? problem?.message ?? null : null
  }
  const lines: SummaryLine[] = jobFields.flatMap((field) => {
    const message = errorOf(field)
    return message ? [{ target: `field-${field}`, message }] : []
  })

  const send = async (intent: Intent): Promise<void> => {
    setSaved(false)
    setTried((before) => ({ intent, attempt: (before?.attempt ?? 0) + 1 }))
    save.clear()
    publish.clear()
    if (!role || check(intent).length > 0) return
    const job = await save.act({ input: inputOf(form, { businessId: start.businessId, id: jobId, role }) })
    if (!job) return setTried((before) => ({ intent, attempt: (before?.attempt ?? 0) + 1 }))
    setJobId(job.id)
    draft.forget()
    if (intent === 'save') {
      setSaved(true)
      if (!start.jobId) void navigate(`/jobs/${job.id}/edit`, { replace: true })
      return
    }
    if (await publish.act({ input: { jobId: job.id } })) void navigate(mate ? `/jobs/new?role=${mate}&after=${job.id}` : `/jobs/${job.id}/queue`)
    else setTried((before) => ({ intent, attempt: (before?.attempt ?? 0) + 1 }))
  }
  return {
    form,
    businessId: start.businessId,
    change: (part: Partial<JobForm>) => {
      setSaved(false)
      setForm((before) => ({ ...before, ...part }))
    },
    replace: setForm,
    errorOf,
    lines,
    attempt: tried?.attempt ?? 0,
    problem: refusedField ? null : problem,
    busy: save.busy || publish.busy,
    saved,
    mate,
    setMate,
    draft,
    send,
  }
}
export type JobEditor = ReturnType<typeof useJobEditor>
