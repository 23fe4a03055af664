/** What a process says of itself. */
export type ThisProcess = { readonly kind: 'server' | 'worker'; readonly version: string }

/** Kept on the global object (hence the cast): bin knows it, the built site tells it. */
const shelf = globalThis as { reweighProcess?: ThisProcess }

/** Says what this process is: once, before anything else asks. */
export function nameProcess(process: ThisProcess): void {
  shelf.reweighProcess = process
}

/** What this process is; a server of no version where nobody has said. */
export const thisProcess = (): ThisProcess => shelf.reweighProcess ?? { kind: 'server', version: 'unknown' }
