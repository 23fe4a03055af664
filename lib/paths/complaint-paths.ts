/** The addresses of complaints about how we handle personal data. */

/** Where people complain; with a reference, what they read once they did. */
export const complaintPath = (reference = ''): string =>
  reference === '' ? '/privacy/complaint' : `/privacy/complaint/${encodeURIComponent(reference)}`

/** The list of administrators. */
export const complaintsPath = (): string => '/admin/complaints'

/** One of them by its reference. Example: `readComplaintPath('RC-7K3M-Q2XD')` is "/admin/complaints/RC-7K3M-Q2XD". */
export const readComplaintPath = (reference: string): string =>
  `/admin/complaints/${encodeURIComponent(reference)}`
