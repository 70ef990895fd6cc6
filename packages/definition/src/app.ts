import type {
  AppInfo,
  Calendar,
  Form,
  Guide,
  Page,
  Parameter,
  Process,
  Role,
  Rule,
  Scenario,
  Table,
  Timeout,
} from './shapes/index.ts';

/** One user or department of the demo company, and who of them gets a printed sign-in link. */
export interface DemoPeople {
  readonly departments?: readonly ({ readonly key: string } & Record<string, unknown>)[];
  readonly users: readonly ({ readonly key: string; readonly demoSignIn?: boolean } & Record<string, unknown>)[];
}

/** Rows of reference data: a table and its records by `ref`. */
export interface DataFile {
  /** Where it lies in the app: `data/products.csv`, `data/test/leads.csv`. Scenarios import it by this name. */
  readonly path: string;
  readonly table: string;
  readonly rows: readonly Record<string, string>[];
  /** data/test/: only scenarios see it. */
  readonly test: boolean;
}

/** An app as data: what the files of its folder, or its bundle, say. Every key is filled in from the file name. */
export interface App {
  readonly info: AppInfo;
  readonly parameters: readonly Parameter[];
  readonly calendars: readonly Calendar[];
  readonly tables: readonly Table[];
  readonly roles: readonly Role[];
  readonly forms: readonly Form[];
  readonly processes: readonly Process[];
  readonly timeouts: readonly Timeout[];
  /** Left out where there are none. */
  readonly rules?: readonly Rule[];
  readonly pages: readonly Page[];
  /** Left out where there are none. */
  readonly guides?: readonly Guide[];
  readonly scenarios: readonly Scenario[];
  readonly data: readonly DataFile[];
  readonly demo?: {
    readonly people?: DemoPeople;
    readonly history?: readonly Record<string, unknown>[];
    /** How its people got on with forms, each go as a page measures it: `{"at": "-3d 09:12", "as": "ann", "filling": {…}}`. */
    readonly fillings?: readonly Record<string, unknown>[];
    /** demo/files/: name → text; a file field of the history names one of them. */
    readonly files?: { readonly [name: string]: string };
  };
  /** Parts whose folder this version accepts but does not run yet (approvals, documents …): folder → files as they are. */
  readonly later: { readonly [folder: string]: readonly unknown[] };
}

/** The files of an app: path below its folder → parsed JSON (or text, for .csv and .ndjson). A bundle is the same as one object. */
export type AppFiles = ReadonlyMap<string, unknown>;
