/** The addresses of files for analysis, and of the record of what was done. */

/** The page of the panel's export (`panelExportPath`), saying why no file was made. Example: `exportRefusedPath('too-many')`. */
export const exportRefusedPath = (why: 'too-many' | 'busy' | 'unusable'): string =>
  `/panel/export?refused=${why}`

/** The file itself; it is posted to, because it is counted and put on record. */
export const panelExportFilePath = (): string => '/panel/export/file'

/** The record of what was done. `before`: the entries before this one; empty = the newest. */
export const auditPath = (before = ''): string =>
  before === '' ? '/admin/audit' : `/admin/audit?before=${before}`

/** The same page after the whole record was checked. */
export const auditCheckedPath = (): string => '/admin/audit?check=now'

/** The whole record as CSV. */
export const auditFilePath = (): string => '/admin/audit/file'
