const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** “Thứ Hai, 30/11/2026”, by the clock that the moment is written in. */
export const dayOf = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.slice(0, 'yyyy-mm-dd'.length).split('-')
  const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()]
  return `${weekday}, ${day}/${month}/${year}`
}

/** “Thứ Hai, 30/11/2026, 07:05”. */
export const momentOf = (iso: string): string => `${dayOf(iso)}, ${minuteOf(iso)}`

/**
 * When an article of one moment was changed, by what readers do not know of it yet: “08:30” on the same day, “Thứ Ba,
 * 01/12/2026, 08:30” on another one, null within the same minute.
 */
export const laterMoment = (iso: string, { than }: { than: string }): string | null => {
  if (dayOf(iso) !== dayOf(than)) return momentOf(iso)
  return minuteOf(iso) === minuteOf(than) ? null : minuteOf(iso)
}

const minuteOf = (iso: string): string => iso.slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh:mm'.length)
