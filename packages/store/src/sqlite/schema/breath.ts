/** So many rows are written at a time where many are: readers and whoever only asks get their turn in between. */
export const BATCH = 250;

/** Lets others have their turn; writers wait for the transaction that is under way. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
