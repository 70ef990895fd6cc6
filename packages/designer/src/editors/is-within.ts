/** Whether an address is this one or lies below it. */
export const isWithin = (address: string | undefined, at: string): boolean =>
  address !== undefined && (address === at || address.startsWith(`${at}/`));
