import type { InputServices } from '../../field-input.ts';
import type { WireFile } from '../../values/file-field.ts';

interface SignaturePictureProps {
  readonly file: WireFile;
  readonly services: InputServices;
  readonly locale: string;
  readonly height: number;
}

/** A signature on white, in dark pages too. */
export function SignaturePicture({ file, services, locale, height }: SignaturePictureProps) {
  return (
    <img
      src={services.fileUrl(file.id)}
      alt={locale === 'en' ? 'Signature' : '签名'}
      height={height}
      loading="lazy"
      style={{
        display: 'block',
        background: '#fff',
        borderRadius: 4,
        border: '1px solid rgb(128 128 128 / 25%)',
        objectFit: 'contain',
        aspectRatio: '3 / 1',
      }}
    />
  );
}
