/** How the outbox notes that no connection to the mail server came about, so that no letter was handed over. */
export const notConnected = 'ESOCKET connect'
