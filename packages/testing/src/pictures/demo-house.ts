import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../running-server.ts';

/** One who may sign in to the demo: the printed one-time link, and the keys of his roles. */
export interface DemoPerson {
  readonly name: string;
  readonly roles: readonly string[];
  readonly link: string;
}

export interface DemoHouse {
  readonly address: string;
  readonly people: readonly DemoPerson[];
  readonly stop: () => Promise<void>;
}

/** How many links the server prints for the app in this folder. */
function countOfLinks(folder: string): number {
  const people = JSON.parse(readFileSync(join(folder, 'demo/people.json'), 'utf8')) as { users: { demoSignIn?: boolean }[] };
  return people.users.filter(({ demoSignIn }) => demoSignIn).length;
}

function peopleIn(output: string): DemoPerson[] {
  const lines = output.matchAll(/^ {2}(.+) \((.*)\): (http\S+\/in\/\S+)$/gm);
  return [...lines].map(([, name = '', roles = '', link = '']) => ({ name, roles: roles.split(', '), link }));
}

/** The people of a server that became ready; the links are printed after that. */
function linksOf(server: RunningServer, count: number): Promise<DemoPerson[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const people = peopleIn(server.output());
      if (people.length >= count) resolve(people);
    };
    server.process.stdout?.on('data', look);
    server.process.once('exit', () => reject(new Error(server.output())));
    look();
  });
}

async function open(folder: string, end: () => void): Promise<DemoHouse> {
  const server = await startServer(['--demo', folder]);
  const people = await linksOf(server, countOfLinks(folder));
  const stop = async () => {
    await server.stop();
    end();
  };
  return { address: server.address, people, stop };
}

/** The real server with an app and its demo data. Stop it when done. */
export const openDemo = (folder: string): Promise<DemoHouse> => open(folder, () => {});

/** The real server with an app and its people, to whom nothing has happened yet. Stop it when done. */
export function openEmpty(folder: string): Promise<DemoHouse> {
  const parent = mkdtempSync(join(tmpdir(), 'stepwell-empty-'));
  const copy = join(parent, 'app');
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'demo/history.ndjson'), { force: true });
  return open(copy, () => rmSync(parent, { recursive: true, force: true }));
}
