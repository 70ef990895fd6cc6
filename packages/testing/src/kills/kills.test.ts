import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type RunningServer, startServer } from '../running-server.ts';
import { Clients, signIn } from './clients.ts';
import { writeErrands } from './errands.ts';
import { Journal } from './journal.ts';
import { lostWrites, rings, verify } from './judge.ts';

/** `STEPWELL_KILLS=50` for the full run. */
const KILLS = Number(process.env['STEPWELL_KILLS'] ?? 5);
const WRITES = 200;
const RINGING = 40;
/** How long before they are due timers are made: enough for a machine that does much else. */
const LEAD = 3_000;
const CLIENTS = 12;

/** Waits until something is so, looking at it again and again; gives up after a while. */
async function until(isSo: () => boolean, patience = 20_000): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo() && Date.now() < end) await pause(20);
}

/** Lets the server work until enough is acknowledged and timers are about to come due, then kills it among them. */
async function workAndKill(server: RunningServer, cookie: string, journal: Journal): Promise<number> {
  journal.acknowledged = 0;
  const clients = new Clients(server.address, cookie, journal);
  const writing = clients.write(CLIENTS);
  await until(() => journal.acknowledged >= WRITES);
  const from = Date.now() + LEAD;
  await clients.ringBetween(RINGING, from, from + 2_000);
  await pause(Math.max(0, from + 600 + Math.random() * 800 - Date.now()));
  const ended = new Promise((resolve) => server.process.once('exit', resolve));
  server.process.kill('SIGKILL');
  const killedAt = Date.now();
  await ended;
  await writing;
  return killedAt;
}

test(
  `after ${KILLS} kills every acknowledged write is there, and every timer fired exactly once`,
  async () => {
    const [app, data, journal] = [writeErrands(), mkdtempSync(join(tmpdir(), 'stepwell-kills-')), new Journal()];
    let server = await startServer([app, '--demo'], data);
    onTestFinished(() => void server.process.kill('SIGKILL'));
    const cookie = await signIn(server.output);
    const figures = { writes: 0, fewest: Number.POSITIVE_INFINITY, around: Number.POSITIVE_INFINITY };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const killedAt = await workAndKill(server, cookie, journal);
      const around = journal.ringing.filter(({ ringAt = 0 }) => Math.abs(ringAt - killedAt) <= 1_000).length;
      figures.writes += journal.acknowledged;
      figures.fewest = Math.min(figures.fewest, journal.acknowledged);
      figures.around = Math.min(figures.around, around);
      server = await startServer([app, '--demo'], data);
      expect(lostWrites(data, journal)).toEqual([]);
      await until(() => journal.ringing.every(({ id }) => rings(data).has(id)));
      expect(verify(data).status).toBe(0);
    }
    const rung = rings(data);
    expect(journal.ringing.filter(({ id }) => rung.get(id) !== 1)).toEqual([]);
    expect([...rung].filter(([, times]) => times !== 1)).toEqual([]);
    expect(figures.fewest).toBeGreaterThanOrEqual(WRITES);
    expect(figures.around).toBeGreaterThanOrEqual(20);
    console.log(
      `${KILLS} kills: ${figures.writes} acknowledged writes (at least ${figures.fewest} each), none lost; ` +
        `${journal.ringing.length} timers (at least ${figures.around} within a second of each kill), each fired once; ` +
        `${verify(data).entries} audit entries hold`,
    );
    await server.stop();
    rmSync(app, { recursive: true, force: true });
  },
  60_000 + KILLS * 40_000,
);
