/** A setting that cannot be worked with; the message is one sentence that names the variable. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}
