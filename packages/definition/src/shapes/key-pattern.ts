/** A key of a definition as a regular expression; it stands by itself so that pages need no builder of schemas for it. */
export const KEY_PATTERN = '^[a-z][a-z0-9_]{0,39}$';
