/** The class of a headline: a long one stands in smaller letters where it is the largest on its page. */
export const lengthOf = (title: string): 'long' | 'short' => (title.length > 90 ? 'long' : 'short')
