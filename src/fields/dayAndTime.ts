/** How a moment is shown and picked, in either language: the clock has twenty-four hours. */
export const dayAndTime = {
  pickerAppearance: 'dayAndTime',
  displayFormat: 'dd/MM/yyyy HH:mm',
  timeFormat: 'HH:mm',
} as const
