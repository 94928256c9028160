/** For what is stored and on no screen: not as a column either, nor among what a list can be narrowed by. */
export const offScreen = { hidden: true, disableListColumn: true, disableListFilter: true } as const
