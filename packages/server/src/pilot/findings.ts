import type { PilotEnd, WireFormerPilot, WirePilot } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { InstalledApp } from '../apps/apps.ts';
import type { House } from '../house.ts';
import { wirePilot, wireRemark } from './wire-pilot.ts';

/** Keeps what came of the pilot that runs, as it ends: what is counted later is no part of it. Nothing where none runs. */
export async function keepFindings(house: House, app: InstalledApp, how: PilotEnd): Promise<readonly Statement[]> {
  const pilot = await house.pilots.of(app.key);
  if (!pilot) return [];
  const beside = { published: app.model, draft: await house.drafts.of(app) };
  // What people wrote stays where it can be taken back.
  const findings = { ...(await wirePilot(house, pilot, beside)), remarks: [] };
  const sql = `insert into _pilot_findings (app, began, version, at, ended, findings) values (?, ?, ?, ?, ?, ?)
    on conflict (app, began) do update set version = excluded.version, at = excluded.at, ended = excluded.ended,
    findings = excluded.findings`;
  return [{ sql, parameters: [app.key, pilot.began, pilot.version, house.now(), how, JSON.stringify(findings)] }];
}

interface Row extends Omit<WireFormerPilot, 'endedAt'> {
  readonly at: number;
}

/** The pilots of an app that are over, the newest first. */
export async function formerPilots(database: PlatformDatabase, app: string): Promise<readonly WireFormerPilot[]> {
  const sql = `select version, began, at, ended as how, json_extract(findings, '$.since') as since,
    json_array_length(findings, '$.people') as people,
    (select count(*) from _pilot_remark as r where r.app = f.app and r.began = f.began) as remarks
    from _pilot_findings as f where app = ? order by at desc limit 100`;
  const rows = await database.all<Row>({ sql, parameters: [app] });
  return rows.map(({ at, ...row }) => ({ ...row, endedAt: new Date(at).toISOString() }));
}

/** What came of a pilot that is over. */
export async function findingsOf({ store, pilots }: House, app: string, began: number): Promise<WirePilot | undefined> {
  const sql = 'select findings from _pilot_findings where app = ? and began = ?';
  const [row] = await store.platform.all<{ findings: string }>({ sql, parameters: [app, began] });
  if (!row) return undefined;
  const remarks = (await pilots.remarksOn(app, began)).map(wireRemark);
  return { ...(JSON.parse(row.findings) as WirePilot), remarks };
}
