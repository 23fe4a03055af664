import { visibleText } from '#lib/view/moderation/visible-text.ts'

/** What a respondent wrote, as text and nothing else: its lines kept, its direction its own, nothing outside its box. */
export function RespondentText({ text }: { text: string }) {
  return (
    <div className="rw-said" dir="auto">
      {visibleText(text)}
    </div>
  )
}
