// The tools that the scripts take from npm when the machine has none.
export const NODE = '24.21.0';
export const PNPM = '12.21.0';
