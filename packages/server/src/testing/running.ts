import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '@stepwell/definition';
import { installApp } from '../apps/install.ts';
import type { House } from '../house.ts';
import { closeServer } from '../http/close-server.ts';
import type { DeclaredRoute } from '../open-api/collect-routes.ts';
import { closeHouse, openHouse } from '../open-house.ts';
import { servePractice } from '../practice/serve-practice.ts';
import { addRoutes } from '../routes.ts';
import { createServer } from '../serve.ts';
import { vocabulary } from './lending-app.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly body: any;
}

/** Somebody who asks the server over HTTP. */
export interface Client {
  readonly id: string;
  readonly token: string;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  patch(path: string, body: unknown): Promise<Reply>;
  remove(path: string): Promise<Reply>;
  /** Sends a file and fields beside it. */
  upload(
    path: string,
    file: { name: string; bytes: Uint8Array<ArrayBuffer> | string },
    fields?: Record<string, string>,
  ): Promise<Reply>;
}

export interface RunningHouse {
  readonly house: House;
  readonly address: string;
  readonly folder: string;
  readonly logged: readonly string[];
  readonly routes: readonly DeclaredRoute[];
  /** Signs somebody in by the key that the demo gives him. */
  as(key: string): Promise<Client>;
  /** Waits for a job to come to its end. */
  finished(client: Client, job: { id: string }): Promise<Reply['body']>;
  /** Ends it; `keep` leaves the data for another start. */
  stop(options?: { keep?: boolean }): Promise<void>;
}

export interface HouseChoices {
  readonly folder?: string;
  readonly now?: () => number;
  /** The folder of its templates. */
  readonly templates?: string;
}

/** A real server on a real store in a folder of its own, with an app and its demo people. */
export async function runHouse(
  app: App,
  { folder = mkdtempSync(join(tmpdir(), 'house-')), now = Date.now, templates }: HouseChoices = {},
): Promise<RunningHouse> {
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const house = await openHouse({
    folder,
    vocabulary,
    now,
    demo: true,
    log,
    rehearsing: new URL('./rehearsing.ts', import.meta.url),
    ...(templates !== undefined && { templates }),
  });
  await installApp(house, app, { demo: true });
  let routes: readonly DeclaredRoute[] = [];
  const server = await createServer({
    pages: folder,
    version: '1',
    log,
    routes: async (http) => {
      routes = await addRoutes(http, house, '1');
      servePractice(http, house, { pages: folder, version: '1' });
    },
  });
  const { http } = server;
  await http.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  return {
    house,
    address,
    folder,
    logged,
    routes,
    as: async (key) => {
      const account = await house.signIn.accounts.byName(key);
      if (!account) throw new Error(`Nobody is called ${key}`);
      return clientOf(address, account.id, await house.signIn.sessions.begin(account.id));
    },
    finished: async (client, { id }) => {
      await house.jobs.finished(id);
      return (await client.get(`/api/jobs/${id}`)).body;
    },
    stop: async ({ keep = false } = {}) => {
      await closeServer(server);
      await closeHouse(house);
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientOf(address: string, id: string, token: string): Client {
  const send = async (
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Reply> => {
    const all = { authorization: `Bearer ${token}`, 'accept-language': 'en', ...headers };
    const answer = await fetch(address + path, { method, headers: all, redirect: 'manual', ...(body !== undefined && { body }) });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  };
  const json = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(method, path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  return {
    id,
    token,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) =>
      body === undefined ? send('POST', path, undefined, headers) : json('POST', path, body, headers),
    patch: (path, body) => json('PATCH', path, body),
    remove: (path) => send('DELETE', path),
    upload: (path, { name, bytes }, fields = {}) => {
      const form = new FormData();
      for (const [key, value] of Object.entries(fields)) form.set(key, value);
      form.set('file', new File([bytes], name));
      return send('POST', path, form);
    },
  };
}
