const signs = new Map<string, string>();

/** The short sign of a currency: `¥`, `$`, `€`; its code and a space where it has none. */
export function currencySign(currency: string): string {
  const known = signs.get(currency);
  if (known !== undefined) return known;
  const sign = signOf(currency);
  const shown = /^[A-Za-z]+$/.test(sign) ? `${sign} ` : sign;
  signs.set(currency, shown);
  return shown;
}

function signOf(currency: string): string {
  try {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}
