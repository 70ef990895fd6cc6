import { ApiError } from './api-error.ts';
import { base } from './place.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** The same key makes a repeated POST the same act; left out: a fresh one. */
  readonly key?: string;
  /** Of the app itself, also from within its practice space. */
  readonly isReal?: boolean;
}

/** A random key; `randomUUID` is missing where the page came over plain http. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function headersOf(method: Method, { body, key }: RequestOptions): Headers {
  const headers = new Headers({ 'Accept-Language': document.documentElement.lang || 'zh-CN' });
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (method === 'POST') headers.set('Idempotency-Key', key ?? randomKey());
  return headers;
}

/** Asks the server; throws ApiError when it refuses or cannot be reached. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const { body, signal } = options;
  let response: Response;
  try {
    response = await fetch(options.isReal ? path : base + path, {
      method,
      headers: headersOf(method, options),
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, {});
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  throw new ApiError(response.status, (answer as { error?: ApiError['details'] } | undefined)?.error ?? {});
}

/** An address with the query parameters that have a value. */
export function address(path: string, query: { readonly [name: string]: string | number | boolean | undefined } = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

export const get = <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, signal ? { signal } : {});
export const post = <T>(path: string, body: unknown, key?: string) => request<T>('POST', path, { body, ...(key ? { key } : {}) });
export const patch = <T>(path: string, body: unknown) => request<T>('PATCH', path, { body });
export const remove = <T>(path: string) => request<T>('DELETE', path);
