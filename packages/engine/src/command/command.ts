/** Values as they travel: field key → wire value. Absent = unchanged, null = blank. */
export type WireValues = { readonly [field: string]: unknown };

/** What someone asks to be done. All ways in (form, board, REST, import, timer, scenario) end in one of these. */
export type Command =
  | { readonly kind: 'create'; readonly table: string; readonly values: WireValues; readonly id?: string }
  | {
      readonly kind: 'update';
      readonly table: string;
      readonly id: string;
      readonly version?: number;
      readonly values: WireValues;
      readonly reason?: string;
    }
  | { readonly kind: 'delete'; readonly table: string; readonly id: string; readonly version?: number }
  /** Removes a record that lies in the recycle bin for good. */
  | { readonly kind: 'purge'; readonly table: string; readonly id: string }
  | { readonly kind: 'restore'; readonly table: string; readonly id: string }
  | {
      readonly kind: 'move';
      readonly table: string;
      readonly id: string;
      readonly version?: number;
      readonly to: string;
      readonly reason?: string;
      readonly values?: WireValues;
    }
  | {
      readonly kind: 'act';
      readonly act: string;
      readonly table: string;
      readonly id: string;
      readonly version?: number;
      readonly input: WireValues;
    }
  | { readonly kind: 'undo'; readonly undo: string };
