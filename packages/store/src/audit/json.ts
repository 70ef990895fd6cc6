declare global {
  interface JSON {
    /** A number written with exactly these digits. */
    rawJSON(text: string): unknown;
  }
}

/** JSON text of inner values; whole numbers beyond 2^53 keep their digits. */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // A bigint is rare, and a function asked of every value makes it several times slower.
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, keepBigints);
  }
}

const keepBigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? JSON.rawJSON(value.toString()) : value);

const LONG_NUMBER = /\d{16}/;

/** The inner values of a JSON text; whole numbers that a JavaScript number cannot hold become bigints. */
export function fromJson(text: string): unknown {
  return LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isLong = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? '');
  return isLong ? BigInt(context?.source ?? '') : value;
}
