import { environmentOf, type PersonActor, refuse, type TableModel } from '@stepwell/engine';
import type { Environment, Row } from '@stepwell/expression';
import type { FastifyRequest } from 'fastify';
import { readerLocale } from '../http/reader-locale.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import type { Apps, From, InstalledApp } from './apps.ts';

/** Where a request stands: the app, the table if it names one, and who asks. */
export interface Here {
  readonly app: InstalledApp;
  readonly actor: PersonActor;
  readonly now: number;
}

export interface AtTable extends Here {
  readonly table: TableModel;
}

/** Finds out where a request stands; refuses who is not signed in or has no part in the app. */
export async function hereOf(apps: Apps, request: FastifyRequest, now: number): Promise<Here> {
  return { ...(await apps.enter(appOf(request), accountOf(request), fromOf(request))), now };
}

/** The same in the published version, whichever the person works with. */
export async function publishedHereOf(apps: Apps, request: FastifyRequest, now: number): Promise<Here> {
  return { ...(await apps.enterPublished(appOf(request), accountOf(request), fromOf(request))), now };
}

const appOf = (request: FastifyRequest): string => (request.params as { app: string }).app;

function fromOf(request: FastifyRequest): From {
  const device = request.headers['user-agent']?.slice(0, 200);
  return { locale: readerLocale(request), address: request.ip, ...(device && { device }) };
}

/** The same with the table that the address names. */
export async function tableOf(apps: Apps, request: FastifyRequest, now: number): Promise<AtTable> {
  const here = await hereOf(apps, request, now);
  const { table: key } = request.params as { table: string };
  const table = here.app.model.tables.get(key);
  if (table?.kind !== 'table' && table?.kind !== 'companion') throw refuse('NOT_FOUND');
  return { ...here, table };
}

/** What formulas may look at on behalf of who asks. */
export const surroundings = ({ app, actor, now }: Here, row: Row | null = null): Environment =>
  environmentOf({ model: app.model, directory: app.directory, now, actor }, row);
