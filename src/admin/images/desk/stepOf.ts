/** To which tile a key leads in a grid of so many columns; null for a key that leads nowhere. */
export const stepOf = (
  key: string,
  { at, count, columns }: { at: number; count: number; columns: number },
): number | null => {
  const within = (to: number) => (to < 0 || to >= count ? at : to)
  switch (key) {
    case 'ArrowRight':
      return within(at + 1)
    case 'ArrowLeft':
      return within(at - 1)
    case 'ArrowDown':
      return within(at + columns)
    case 'ArrowUp':
      return within(at - columns)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
