/** How much a button asks for attention. One primary button a screen. */
export type ButtonLook = {
  readonly look?: 'primary' | 'secondary' | 'warning'
  readonly small?: boolean
}

const looks = { primary: '', secondary: ' rw-btn--2', warning: ' rw-btn--warn' } as const

/** The classes of a button or of a link that looks like one. */
export const buttonClass = ({ look = 'primary', small = false }: ButtonLook): string =>
  `rw-btn${looks[look]}${small ? ' rw-btn--s' : ''}`
