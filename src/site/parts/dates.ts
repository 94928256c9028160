const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy']

/** “Thứ hai, 30/11/2026”, by the clock that the moment is written in. */
export const dayOf = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 'yyyy-mm-dd'.length).split('-')
  const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${day}/${month}/${year}`
}

/** “Thứ hai, 30/11/2026, 07:05”. */
export const momentOf = (iso: string): string =>
  `${dayOf(iso)}, ${iso.slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh:mm'.length)}`
