import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress, theme } from 'antd';
import type { InputProps } from '../field-input.ts';
import { useCoarsePointer } from './use-coarse-pointer.tsx';
import type { Upload } from './use-uploads.tsx';
import { say } from './wiring.tsx';

interface UploadListProps {
  readonly input: InputProps;
  readonly uploads: readonly Upload[];
  readonly onDrop: (key: number) => void;
}

/** Files on their way, and those that did not arrive with the reason. */
export function UploadList({ input, uploads, onDrop }: UploadListProps) {
  const { token } = theme.useToken();
  const size = useCoarsePointer() ? 'middle' : 'small';
  return uploads.map(({ key, name, share, problem }) => (
    <div key={key} style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 32 }}>
      <span style={{ flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {name}
      </span>
      {problem ? (
        <span role="alert" style={{ color: token.colorError }}>
          {problem}
        </span>
      ) : (
        <Progress percent={Math.round(share * 100)} size="small" style={{ width: 120, margin: 0 }} aria-label={name} />
      )}
      {problem && (
        <Button
          type="text"
          size={size}
          icon={<CloseOutlined aria-hidden />}
          aria-label={say(input, `移除 ${name}`, `Remove ${name}`)}
          onClick={() => onDrop(key)}
        />
      )}
    </div>
  ));
}
