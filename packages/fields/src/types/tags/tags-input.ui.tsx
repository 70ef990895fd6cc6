import { Select } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { PickedTag } from '../../inputs/picked-tag.tsx';
import { say, wiring } from '../../inputs/wiring.tsx';

export function TagsInput(props: InputProps) {
  return (
    <Select<string[]>
      {...wiring(props)}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={[',', '，', '、', ';', '；']}
      value={(props.value as string[] | null | undefined) ?? []}
      placeholder={props.placeholder ?? say(props, '输入后按回车', 'Type and press Enter')}
      tagRender={({ label, closable, onClose }) => <PickedTag {...(closable && { onClose: () => onClose() })}>{label}</PickedTag>}
      allowClear
      style={{ width: '100%' }}
      onChange={(tags) => props.onChange(tags.length === 0 ? null : tags)}
    />
  );
}
