import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { DropZone } from '../../inputs/drop-zone.tsx';
import { filesIn, nameOfFile } from '../../inputs/files.tsx';
import { Thumbnail } from '../../inputs/thumbnail.tsx';
import { UploadList } from '../../inputs/upload-list.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { useUploads } from '../../inputs/use-uploads.tsx';
import { say } from '../../inputs/wiring.tsx';

const KINDS = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif', 'bmp'];

/** Pictures, each with a way to remove it; on a phone the button offers the camera. */
export function ImageInput(props: InputProps) {
  const { multiple, maxSize } = props.options as { readonly multiple?: boolean; readonly maxSize?: number };
  const rules = { multiple: multiple === true, accept: KINDS, ...(maxSize !== undefined && { maxSize }) };
  const { uploads, drop, keep, send } = useUploads(props, rules);
  const size = useCoarsePointer() ? 'middle' : 'small';
  const pictures = filesIn(props.value);
  const isFull = pictures.length > 0 && !rules.multiple;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, width: '100%' }}>
      {pictures.length > 0 && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {pictures.map((picture) => (
            <span key={picture.id} style={{ position: 'relative' }}>
              <Thumbnail file={picture} services={props.services} locale={props.context.locale} size={88} />
              <Button
                size={size}
                shape="circle"
                icon={<CloseOutlined aria-hidden />}
                disabled={props.disabled ?? false}
                aria-label={say(props, `移除 ${nameOfFile(picture, 'zh-CN')}`, `Remove ${nameOfFile(picture, 'en')}`)}
                style={{ position: 'absolute', top: -6, insetInlineEnd: -6 }}
                onClick={() => keep(pictures.filter(({ id }) => id !== picture.id))}
              />
            </span>
          ))}
        </div>
      )}
      <UploadList input={props} uploads={uploads} onDrop={drop} />
      <DropZone
        input={props}
        multiple={rules.multiple}
        accept="image/*"
        onFiles={send}
        icon={<CameraOutlined aria-hidden />}
        text={isFull ? say(props, '换一张', 'Replace') : say(props, '拍照或选图', 'Take or choose a picture')}
      />
    </div>
  );
}
