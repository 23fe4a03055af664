/** How far an analysis is, in reruns or evaluations. 0 of 0 = it waits for its turn. */
export type Progress = { readonly done: number; readonly total: number }
