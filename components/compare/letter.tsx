/** The letter of a method; the same colour wherever it stands. */
export const Letter = ({ letter }: { letter: string }) => (
  <span className={`rw-which rw-which--${letter.toLowerCase()}`}>{letter}</span>
)
