import type { InputServices } from '../field-input.ts';
import type { WireFile } from '../values/file-field.ts';
import { nameOfFile } from './files.tsx';

interface ThumbnailProps {
  readonly file: WireFile;
  readonly services: InputServices;
  readonly locale: string;
  readonly size: number;
}

/** A small picture that opens the large one. */
export function Thumbnail({ file, services, locale, size }: ThumbnailProps) {
  const address = services.fileUrl(file.id);
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => event.stopPropagation()}
      style={{ display: 'inline-block' }}
    >
      <img
        src={address}
        alt={nameOfFile(file, locale)}
        width={size}
        height={size}
        loading="lazy"
        style={{
          display: 'block',
          objectFit: 'cover',
          borderRadius: Math.min(8, size / 5),
          background: 'rgb(128 128 128 / 14%)',
        }}
      />
    </a>
  );
}
