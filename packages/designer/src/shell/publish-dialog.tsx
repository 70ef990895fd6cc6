import { get, LoadingState } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDesign, useDraftView, useHand } from '../here/design-context.ts';
import { type Answers, usePublishing } from '../here/use-publishing.ts';
import type { Review } from '../model/transport.ts';
import { ScenariosCheck } from '../rehearsal/scenarios-check.tsx';
import { useScenarios } from '../rehearsal/use-scenarios.ts';
import { useDesignWords } from '../words/words.ts';
import { isUndecided } from './is-undecided.ts';
import { MigrationList } from './migration-list.tsx';
import { PartDifferences } from './part-differences.tsx';
import styles from './publish.module.css';

/** What will be otherwise for everybody and what it means for the records, in words, and the button that does it. */
export function PublishDialog({ close }: { readonly close: (version?: number) => void }) {
  const { problems } = useDesign();
  const view = useDraftView();
  const { say } = useDesignWords();
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<Answers>({ stages: {}, options: {}, lost: [] });
  const { isBusy, publish, discard } = usePublishing(close);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const isSame = view.revision === 0;
  const { data: review } = useReview(isSame);
  const tests = useScenarios(!isSame && errors === 0);
  const [isKnown, setKnown] = useState(false);
  const isOpen = (review?.plan ?? []).some((one) => isUndecided(one, answers));
  const footer = (
    <>
      <Discard isSame={isSame} discard={discard} />
      <Button
        type="primary"
        loading={isBusy}
        disabled={errors > 0 || isSame || isOpen || !review || !(tests.isFine || isKnown)}
        onClick={() => void publish(note, { ...answers, despiteScenarios: isKnown })}
      >
        {say('publish.go')}
      </Button>
    </>
  );
  return (
    <Modal open title={say('publish.title')} onCancel={() => close()} footer={footer} width={720}>
      {errors > 0 && <Alert type="error" showIcon title={say('publish.blocked', { count: errors })} />}
      {isSame && <p>{say('publish.none')}</p>}
      {!isSame && !review && <LoadingState />}
      {!isSame && review && (
        <div className={styles['review']}>
          <PartDifferences parts={review.parts} leave={close} />
          {errors === 0 && <MigrationList plan={review.plan} answers={answers} answer={setAnswers} />}
          {errors === 0 && <ScenariosCheck tests={tests} isKnown={isKnown} setKnown={setKnown} leave={close} />}
        </div>
      )}
      {!isSame && (
        <Input
          value={note}
          onChange={(event) => setNote(event.target.value)}
          placeholder={say('publish.note')}
          aria-label={say('publish.note')}
          maxLength={500}
        />
      )}
    </Modal>
  );
}

function Discard({ isSame, discard }: { readonly isSame: boolean; readonly discard: () => Promise<void> }) {
  const { say } = useDesignWords();
  return (
    <Popconfirm title={say('publish.discardSure')} onConfirm={() => void discard()}>
      <Button danger type="text" disabled={isSame}>
        {say('publish.discard')}
      </Button>
    </Popconfirm>
  );
}

/** What the server says of the draft, once everything that was done is there. */
function useReview(isSame: boolean) {
  const { app, model } = useHand();
  const view = useDraftView();
  return useQuery({
    queryKey: ['draft-review', app, view.basedOn, view.revision, view.saved],
    queryFn: async () => {
      await model.flush();
      return get<Review>(`/api/apps/${app}/draft/review`);
    },
    enabled: !isSame,
    staleTime: 0,
    gcTime: 0,
  });
}
