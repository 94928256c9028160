/** No article of a newspaper comes near these but one imported from the longest file that may be. */
export const bodyLimits = { nodes: 20_000, depth: 16, characters: 1_048_576, attribute: 4_000 }
