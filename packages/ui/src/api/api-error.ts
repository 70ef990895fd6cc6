import type { WireError } from '@stepwell/engine';

/** The server refused, or could not be reached (status 0). `details` is what it said. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Partial<WireError['error']>;
  constructor(status: number, details: Partial<WireError['error']>) {
    super(details.message ?? '');
    this.status = status;
    this.code = details.code ?? (status === 0 ? 'OFFLINE' : 'UNKNOWN');
    this.details = details;
  }
}
