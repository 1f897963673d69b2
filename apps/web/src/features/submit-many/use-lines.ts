import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { EvidencePiece } from '../../lib/items.js'
import { MatchLinesDocument, type Line } from './submit-many-documents.js'

/** A pause in typing before the lines are looked at. */
const PAUSE_MS = 400

/** Lines with something in them. */
export const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim())

export interface Matching {
  lines: readonly Line[]
  /** The sentence of a refusal: too many lines, for example. */
  refused: string | null
  asking: boolean
}
const nothing: Matching = { lines: [], refused: null, asking: false }

/** What each pasted line would show, asked again a moment after the last change. */
export const useMatching = (text: string, contractId: string | null): Matching => {
  const client = useClient()
  const [matching, setMatching] = useState<Matching>(nothing)
  useEffect(() => {
    const lines = linesOf(text)
    if (lines.length === 0) return setMatching(nothing)
    let current = true
    setMatching((before) => ({ ...before, asking: true }))
    const timer = setTimeout(() => {
      void client.query(MatchLinesDocument, { lines, contractId }, { requestPolicy: 'network-only' }).then(({ data }) => {
        if (!current) return
        const answer = data?.matchLines
        if (answer && 'lines' in answer) setMatching({ lines: answer.lines, refused: null, asking: false })
        else setMatching({ lines: [], refused: answer && 'message' in answer ? answer.message : '', asking: false })
      })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [client, text, contractId])
  return matching
}

/** The pieces of a line that make up one of the sets its item asks for. */
export const piecesOf = ({ url, text, item }: Line): EvidencePiece[] => {
  const given: Partial<Record<EvidencePiece['kind'], EvidencePiece>> = {
    ...(url ? { LINK: { kind: 'LINK' as const, url } } : {}),
    ...(text ? { TEXT: { kind: 'TEXT' as const, text } } : {}),
  }
  const set = item?.required.find((kinds) => kinds.every((kind) => given[kind]))
  return (set ?? []).map((kind) => given[kind]!)
}
