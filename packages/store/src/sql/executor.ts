/** Runs statements on the connection of the running command. */
export interface Executor {
  /** The rows, each as the list of its columns. */
  all(sql: string, parameters: readonly unknown[]): Rows | Promise<Rows>;
  /** How many rows were changed. */
  run(sql: string, parameters: readonly unknown[]): number | Promise<number>;
}
export type Rows = readonly (readonly unknown[])[];
