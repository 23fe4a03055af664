'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether script runs: false on the server and in the first drawing, so that both draw the same. */
export const useScripted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
