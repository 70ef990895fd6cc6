import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { DropZone } from '../../inputs/drop-zone.tsx';
import { filesIn, nameOfFile, sizeOf } from '../../inputs/files.tsx';
import { UploadList } from '../../inputs/upload-list.tsx';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { type UploadRules, useUploads } from '../../inputs/use-uploads.tsx';
import { say } from '../../inputs/wiring.tsx';
import type { WireFile } from '../../values/file-field.ts';

export function FileInput(props: InputProps) {
  const options = props.options as Partial<UploadRules>;
  const rules: UploadRules = { ...options, multiple: options.multiple === true };
  const { uploads, drop, keep, send } = useUploads(props, rules);
  const files = filesIn(props.value);
  const verb =
    files.length > 0 && !rules.multiple ? say(props, '换一个文件', 'Replace the file') : say(props, '上传文件', 'Upload a file');
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 4, width: '100%' }}>
      {files.map((file) => (
        <FileLine key={file.id} input={props} file={file} onRemove={() => keep(files.filter(({ id }) => id !== file.id))} />
      ))}
      <UploadList input={props} uploads={uploads} onDrop={drop} />
      <DropZone
        input={props}
        multiple={rules.multiple}
        accept={rules.accept?.map((extension) => `.${extension}`).join(',')}
        onFiles={send}
        text={verb}
      />
    </div>
  );
}

function FileLine({
  input,
  file,
  onRemove,
}: {
  readonly input: InputProps;
  readonly file: WireFile;
  readonly onRemove: () => void;
}) {
  const { token } = theme.useToken();
  const size = useCoarsePointer() ? 'middle' : 'small';
  const name = nameOfFile(file, input.context.locale);
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
      <PaperClipOutlined aria-hidden style={{ color: token.colorTextTertiary }} />
      <a
        href={input.services.fileUrl(file.id)}
        download={name}
        style={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {name}
      </a>
      <span style={{ color: token.colorTextTertiary, whiteSpace: 'nowrap', fontSize: token.fontSizeSM }}>
        {sizeOf(file.size)}
      </span>
      <Button
        type="text"
        size={size}
        icon={<DeleteOutlined aria-hidden />}
        disabled={input.disabled ?? false}
        aria-label={say(input, `移除 ${name}`, `Remove ${name}`)}
        onClick={onRemove}
      />
    </div>
  );
}
