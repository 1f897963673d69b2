import { useState } from 'react'
import { useAct } from '../../lib/mutation.js'
import { HideJobDocument } from './hide-documents.js'

/** Jobs hidden on this page: at once on the screen, undone by one press; a refusal brings the card back. */
export const useHidden = () => {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const { act } = useAct(HideJobDocument)
  const show = (jobId: string): void => setHidden((before) => new Set([...before].filter((id) => id !== jobId)))
  return {
    hidden,
    hide: async (jobId: string): Promise<void> => {
      setHidden((before) => new Set([...before, jobId]))
      if (!(await act({ input: { jobId, hidden: true } }))) show(jobId)
    },
    bringBack: async (jobId: string): Promise<void> => {
      show(jobId)
      await act({ input: { jobId, hidden: false } })
    },
  }
}
