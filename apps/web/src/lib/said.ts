import { useLocation } from 'react-router'

/** What the page before has just done, in words: handed over with the address (`state.said`). */
export const useSaid = (): string => {
  const { state } = useLocation() as { state: { said?: unknown } | null }
  return typeof state?.said === 'string' ? state.said : ''
}
