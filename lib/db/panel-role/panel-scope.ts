import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one all the same. */
const shelf = globalThis as { reweighPanelScope?: AsyncLocalStorage<object> }

/** Holds, while a query of the panel runs, the transaction that it is read in: `db()` answers it then. */
export const panelScope = (shelf.reweighPanelScope ??= new AsyncLocalStorage<object>())
