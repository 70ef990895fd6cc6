import { randomKey } from './api.ts';
import { ApiError } from './api-error.ts';
import { base } from './place.ts';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Sends one file and tells how far it got; XMLHttpRequest because fetch does not say that of what it sends. */
export function upload(file: File, progress: (share: number) => void): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${base}/api/files`);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.setRequestHeader('Idempotency-Key', randomKey());
    request.responseType = 'json';
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new ApiError(0, {}));
    request.onload = () => {
      if (request.status < 300) resolve(request.response as UploadedFile);
      else reject(new ApiError(request.status, (request.response as { error?: ApiError['details'] } | null)?.error ?? {}));
    };
    const body = new FormData();
    body.set('file', file);
    request.send(body);
  });
}
