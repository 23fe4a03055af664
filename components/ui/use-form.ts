'use client'

import { use, useActionState } from 'react'
import { untouched } from '#lib/result/form-state.ts'
import type { FormAction } from './form-state.ts'
import { KeptForm } from './keep-typed.tsx'

/** `useActionState` for a form inside `KeepTyped`: it begins with what could not be sent, when something could not. */
export const useForm = (action: FormAction) => useActionState(action, use(KeptForm) ?? untouched)
