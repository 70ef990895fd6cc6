import { DuplicatesAnswer, Job, Me, WireInboxItem, WireList, WireRecord, Written } from '@stepwell/engine';
import Type, { type TSchema } from 'typebox';
import { Closed } from '../http/shapes.ts';

/** What a route answers when it does what it is asked. */
export interface Answer {
  readonly status: number;
  readonly says: string;
  readonly schema?: TSchema | object;
  /** JSON when left out. */
  readonly type?: string;
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const StoredFile = Closed({ id: Type.String(), name: Type.String(), size: Type.Integer(), type: Type.String() });
const Page = { next: Type.Union([Type.String(), Type.Null()]) };

/** The shapes that answers refer to by name. */
export const answerShapes = {
  Record: WireRecord,
  List: WireList,
  Written,
  Job,
  Me,
  File: StoredFile,
  InboxItem: WireInboxItem,
} as const;

const written: Answer = { status: 200, says: 'The record as it is now', schema: reference('Written') };
const begun: Answer = {
  status: 202,
  says: 'The job that was begun',
  schema: { type: 'object', required: ['job'], properties: { job: reference('Job') } },
};
const rows = { type: 'array', items: { type: 'object' } };

/** What answers what, the first that fits: method, the end of the address, the answers. */
const known: readonly (readonly [method: string, address: RegExp, answers: readonly Answer[]])[] = [
  ['post', /\/(import|export|bulk)$/, [begun]],
  ['post', /\/undo$/, [written, begun]],
  ['post', /\/records$/, [{ ...written, status: 201, says: 'The record that was made' }]],
  ['get', /\/records$/, [{ status: 200, says: 'A page of records', schema: reference('List') }]],
  ['get', /\/records\/:id$/, [{ status: 200, says: 'The record', schema: Closed({ record: WireRecord }) }]],
  [
    'get',
    /\/timeline$/,
    [{ status: 200, says: 'What happened', schema: Type.Object({ entries: Type.Array(Type.Object({})), ...Page }) }],
  ],
  ['post', /\/query$/, [{ status: 200, says: 'The rows', schema: { type: 'object', required: ['rows'], properties: { rows } } }]],
  ['post', /\/duplicates$/, [{ status: 200, says: 'What it may be the same as', schema: DuplicatesAnswer }]],
  ['get', /\/jobs\/:id$/, [{ status: 200, says: 'How far the job is', schema: reference('Job') }]],
  ['delete', /\/jobs\/:id$/, [{ status: 200, says: 'The job, ended', schema: reference('Job') }]],
  ['post', /\/files$/, [{ status: 201, says: 'The file that is kept', schema: reference('File') }]],
  ['get', /\/files\/:id$/, [{ status: 200, says: 'Its bytes, as an attachment', schema: {}, type: 'application/octet-stream' }]],
  [
    'get',
    /\/inbox$/,
    [{ status: 200, says: 'A page of messages', schema: Type.Object({ items: Type.Array(WireInboxItem), ...Page }) }],
  ],
  ['post', /\/read$/, [{ status: 200, says: 'The message, read', schema: Closed({ item: WireInboxItem }) }]],
  [
    'get',
    /\/events$/,
    [{ status: 200, says: 'What changes, as it does', schema: { type: 'string' }, type: 'text/event-stream' }],
  ],
  ['delete', /\/session$/, [{ status: 204, says: 'Signed out' }]],
  [
    'get',
    /\/health$/,
    [
      { status: 200, says: 'Ready', schema: { type: 'object' } },
      { status: 503, says: 'Stopping', schema: { type: 'object' } },
    ],
  ],
  ['post', /\/session$/, [{ status: 200, says: 'Who signed in', schema: reference('Me') }]],
  ['get', /\/me$/, [{ status: 200, says: 'Who asks', schema: reference('Me') }]],
  ['patch', /\/me$/, [{ status: 200, says: 'Who asks', schema: reference('Me') }]],
  ['put', /\/me\/password$/, [{ status: 200, says: 'Who asks', schema: reference('Me') }]],
  ['patch', /\/records\/:id$/, [written]],
  ['delete', /\/records\/:id$/, [written]],
  ['post', /\/records\/:id\//, [written]],
];

/** What a route answers; a route that is not known to be special answers some JSON. */
export const answersOf = ({ method, url }: { readonly method: string; readonly url: string }): readonly Answer[] =>
  known.find(([wanted, address]) => wanted === method && address.test(url))?.[2] ?? [
    { status: 200, says: 'Done', schema: { type: 'object' } },
  ];
