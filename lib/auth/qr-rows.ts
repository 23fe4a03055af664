import { encode } from 'uqr'

/** A text as the rows of a QR code, true = black, with the white border that readers need. */
export const qrRows = (text: string): readonly (readonly boolean[])[] => encode(text, { border: 4 }).data
