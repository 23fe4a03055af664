'use client'

import { useEffect, useState } from 'react'
import { boundariesPath, mapViewPath } from '#lib/paths/map-paths.ts'
import { readStates, readTenths, type MapAnswer } from '#lib/view/map/map-answer.ts'
import { askMap, loadShapes } from './ask-map.ts'
import type { MapShapes } from './map-shapes.ts'
import type { MapColours } from './map-scene.ts'

/** What is being looked at: it says which answer the map shows. */
export type MapQuestion = { readonly dataset: string; readonly show: string; readonly query: string }

/** An answer, ready to be painted. `question`: what it is the answer to. */
export type MapView = {
  readonly answer: MapAnswer
  readonly colours: MapColours
  readonly question: MapQuestion
}

export type MapData = {
  readonly shapes: MapShapes | null
  /** The last answer: it stays while a newer one is fetched. */
  readonly view: MapView | null
  readonly failed: boolean
  readonly retry: () => void
}

/** Fetches shapes once and what the map shows whenever it is asked for something else. */
export function useMapData({ dataset, show, query }: MapQuestion): MapData {
  const [shapes, setShapes] = useState<MapShapes | null>(null)
  const [view, setView] = useState<MapView | null>(null)
  const [failed, setFailed] = useState({ shapes: false, view: false })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let wanted = true
    const settle = (found: MapShapes | null) => {
      if (!wanted) return
      if (found !== null) setShapes(found)
      setFailed((before) => ({ ...before, shapes: found === null }))
    }
    loadShapes(boundariesPath(dataset)).then(settle, () => settle(null))
    return () => {
      wanted = false
    }
  }, [dataset, attempt])

  useEffect(() => {
    const abort = new AbortController()
    askMap(mapViewPath(dataset, show, query), abort.signal).then(
      (answer) => {
        if (abort.signal.aborted) return
        const tenths = answer.tenths === null ? null : readTenths(answer.tenths)
        const colours = { states: readStates(answer.states), tenths }
        setView({ answer, colours, question: { dataset, show, query } })
        setFailed((before) => ({ ...before, view: false }))
      },
      () => {
        if (!abort.signal.aborted) setFailed((before) => ({ ...before, view: true }))
      },
    )
    return () => abort.abort()
  }, [dataset, show, query, attempt])

  const retry = () => {
    setFailed({ shapes: false, view: false })
    setAttempt((count) => count + 1)
  }
  return { shapes, view, failed: failed.shapes || failed.view, retry }
}
