import { type Thing, toBundle } from '@stepwell/definition';
import { useToaster, useVocabulary } from '@stepwell/ui/design';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useHand } from '../here/design-context.ts';
import { UsesList } from '../here/use-removal.tsx';
import { said, useDesignWords } from '../words/words.ts';

/** Shows every place that speaks of something. */
export function UsesButton({ thing, name }: { readonly thing: Thing; readonly name: string }) {
  const { model } = useHand();
  const { design } = useVocabulary();
  const { say } = useDesignWords();
  const toaster = useToaster();
  const [uses, setUses] = useState<readonly string[]>();
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const found = (await design?.uses(toBundle(model.view().files), thing).catch(() => [])) ?? [];
    setBusy(false);
    if (found.length === 0) toaster.done(said('change.usesNone', { name }));
    else setUses(found);
  };
  const close = () => setUses(undefined);
  return (
    <>
      <Button loading={isBusy} onClick={() => void look()}>
        {say('change.uses')}
      </Button>
      {uses && (
        <Modal open title={say('change.usesOf', { name, count: uses.length })} footer={null} onCancel={close}>
          <UsesList uses={uses} leave={close} />
        </Modal>
      )}
    </>
  );
}
