/** Areas on a page of the table. */
export const rowsOnPage = 10

/** The most that "all" shows at once: beyond it, the table of all areas is for downloading. */
export const mostRows = 2000
