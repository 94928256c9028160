const vietnameseLetter =
  /^(?:[AEIOUY][\u031B\u0302\u0306]?\u0323?[\u0302\u0306\u0300\u0301\u0303\u0309]*|Đ)$/iu
const newspaperSign = /^[\u00A0«»°·§©®²³½¼¾±×–—‘’‚“”„…•‰‹›€™₫]$/u
const tolerated = 0.05

/** Any bytes make letters in windows-1258; those of another encoding make the wrong ones. */
export function readsAsVietnamese(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7F]/gu) ?? []
  const foreign = beyondAscii.filter(
    (sign) => !vietnameseLetter.test(sign.normalize('NFD')) && !newspaperSign.test(sign),
  )
  return foreign.length <= beyondAscii.length * tolerated
}
