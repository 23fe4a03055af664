/** The addresses of a response that is being written. None of them says whose it is; only the return link holds a secret. */

/** Where answering starts, with a method of the sandbox's address to attach. */
export const respondWithPath = (query: string): string => (query === '' ? '/respond' : `/respond?${query}`)

/** Everything that can be answered, and how far one is. */
export const tasksPath = (): string => '/respond/tasks'

/** One question, by its position from 1. */
export const questionPath = (position: number): string => `/respond/question/${position}`

export const attachedMethodPath = (): string => '/respond/method'
export const aboutPath = (): string => '/respond/about'
export const publicationPath = (): string => '/respond/publication'
export const contactPath = (): string => '/respond/contact'

/** `again`: why it is shown once more instead of being sent. */
export const checkPath = (again = ''): string =>
  again === '' ? '/respond/check' : `/respond/check?again=${encodeURIComponent(again)}`

/** What was sent, and the ways to change or withdraw it. */
export const receiptPath = (): string => '/respond/receipt'
export const withdrawPath = (): string => '/respond/withdraw'

/** The whole response as a file of plain text. */
export const responseTextPath = (): string => '/respond/text'

/** The link back to a draft or a sent response. Its secret stands after a `#`, which browsers send to nobody. */
export const returnPath = (secret: string): string => `/respond/return#${encodeURIComponent(secret)}`
