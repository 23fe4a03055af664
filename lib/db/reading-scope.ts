import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one all the same. */
const shelf = globalThis as { reweighReadingScope?: AsyncLocalStorage<object> }

/**
 * Holds, while a query runs that is read elsewhere than on the pool of this process, what it is read in: the transaction of
 * a query of the panel, or the replica. `db()` answers it then.
 */
export const readingScope = (shelf.reweighReadingScope ??= new AsyncLocalStorage<object>())
