/** How large a formula may be, as text and as JSON-Logic. Beyond these it is refused while it is read. */
export const limits = {
  characters: 4000,
  nodes: 500,
  depth: 64,
  listItems: 200,
  textLength: 1000,
  digits: 15,
  fractionDigits: 6,
} as const;
