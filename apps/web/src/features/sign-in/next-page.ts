import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useLink } from '../../lib/session.js'

/** Only a page of our own may be the place to go on to. */
export const ownPath = (path: string | null): string | null => (path && /^\/(?![/\\])/.test(path) ? path : null)

/** After signing in: an empty cache for the new visitor, and on to the page that was wanted. */
export const useGoOn = (fallback = '/home') => {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { restart } = useLink()
  const next = ownPath(search.get('next')) ?? fallback
  return useCallback(() => {
    void navigate(next, { replace: true })
    restart()
  }, [navigate, next, restart])
}
