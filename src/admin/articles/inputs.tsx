import type { Language } from '../../domain/language.ts'
import type { Choices } from '../../domain/workflow/choices.ts'

type Named = { name: string; label: string }

/** One line of text. */
export const Line = ({ name, label }: Named) => (
  <label className="move-input">
    <span>{label}</span>
    <input name={name} type="text" autoComplete="off" />
  </label>
)

/** A few lines of text. */
export const Note = ({ name, label }: Named) => (
  <label className="move-input">
    <span>{label}</span>
    <textarea name={name} rows={3} />
  </label>
)

/** A date and a time, by the clock of the newsroom. */
export const Moment = ({ name, label }: Named) => (
  <label className="move-input">
    <span>{label}</span>
    <input name={name} type="datetime-local" />
  </label>
)

/** One of a few, or none yet. */
export const Choice = ({
  name,
  label,
  options,
  language,
  onChoose,
}: Named & {
  options: Choices
  language: Language
  onChoose?: ((value: string) => void) | undefined
}) => (
  <label className="move-input">
    <span>{label}</span>
    <select name={name} defaultValue="" onChange={(event) => onChoose?.(event.target.value)}>
      <option value="">–</option>
      {Object.entries(options).map(([value, name]) => (
        <option key={value} value={value}>
          {name[language]}
        </option>
      ))}
    </select>
  </label>
)
