import { useState } from 'react';

/** The value, and while there is none the one before. The value must be the same object as long as it says the same. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
