/** Pairs of places in two lists that hold the same, rising in both; as many as there can be. */
export type Pair = readonly [number, number]

/** Beyond it, a table of all pairs would cost too much: then only the two ends are compared. */
const largestTable = 4_000_000

export function alike(a: readonly string[], b: readonly string[]): Pair[] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start += 1
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return [
    ...Array.from({ length: start }, (_, at): Pair => [at, at]),
    ...middle.map(([i, j]): Pair => [i + start, j + start]),
    ...Array.from({ length: end }, (_, at): Pair => [a.length - end + at, b.length - end + at]),
  ]
}

/** The longest common subsequence, by its usual table. */
function between(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1
  if (a.length === 0 || b.length === 0 || (a.length + 1) * width > largestTable) return []
  const longest = new Uint32Array((a.length + 1) * width)
  const from = (i: number, j: number): number => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1))
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (from(i + 1, j) >= from(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
