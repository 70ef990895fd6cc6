import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyApp, type Edits } from './app-copy.ts';
import { type RunningServer, startServer } from './running-server.ts';

/** One who may sign in to the demo: the printed one-time link, and the keys of his roles. */
export interface DemoPerson {
  readonly name: string;
  readonly roles: readonly string[];
  readonly link: string;
}

export interface DemoHouse {
  readonly address: string;
  /** Its data directory. */
  readonly data: string;
  readonly people: readonly DemoPerson[];
  /** The number of its process. */
  readonly pid: number;
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

/** The real server with an app and its demo data, or what a data directory holds of them. Stop it when done. */
export async function openDemo(folder: string, data?: string): Promise<DemoHouse> {
  const server = await startServer(['--demo', folder], data);
  const people = await linksOf(server, countOfLinks(folder));
  return { address: server.address, data: server.data, people, pid: server.process.pid ?? 0, stop: server.stop };
}

/** The name of somebody who leads nobody and is shown how to sign in: whose page is looked at on the way. */
export function nameOfWorker(folder: string): string {
  const { users } = JSON.parse(readFileSync(join(folder, 'demo/people.json'), 'utf8')) as {
    users: { key: string; name: string; manager?: string; demoSignIn?: boolean }[];
  };
  const worker = users.find(({ key, manager, demoSignIn }) => demoSignIn && manager && !users.some((one) => one.manager === key));
  if (!worker) throw new Error(`${folder} shows nobody who leads nobody`);
  return worker.name;
}

/** The same with some files of the app changed. */
export async function openChangedDemo(folder: string, edits: Edits): Promise<DemoHouse> {
  const copy = copyApp(folder, edits);
  try {
    const house = await openDemo(copy.folder);
    return { ...house, stop: () => house.stop().finally(copy.remove) };
  } catch (error) {
    copy.remove();
    throw error;
  }
}

/** The real server with an app and its people, to whom nothing has happened yet. Stop it when done. */
export const openEmpty = (folder: string): Promise<DemoHouse> => openChangedDemo(folder, { 'demo/history.ndjson': null });

/** Lets everybody of the demo sign in by a printed link, not only those whom it shows. */
export const everyoneSignsIn: Edits = {
  'demo/people.json': (people: { users: object[] }) => ({
    ...people,
    users: people.users.map((user) => ({ ...user, demoSignIn: true })),
  }),
};
