import { get, LoadingState } from '@stepwell/ui/design';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { useDesign, useDraftView, useHand } from '../here/design-context.ts';
import { usePilot } from '../here/use-pilot.ts';
import { usePiloting } from '../here/use-piloting.ts';
import { type Answers, usePublishing } from '../here/use-publishing.ts';
import type { Review } from '../model/transport.ts';
import { type ForWhom, ForWhomChoice } from '../pilot/for-whom.tsx';
import { ScenariosCheck } from '../rehearsal/scenarios-check.tsx';
import { useScenarios } from '../rehearsal/use-scenarios.ts';
import { useDesignWords } from '../words/words.ts';
import { isUndecided } from './is-undecided.ts';
import { MigrationList } from './migration-list.tsx';
import { PartDifferences } from './part-differences.tsx';
import styles from './publish.module.css';

/** What will be otherwise and what it means for the records, in words; for everybody or for a few people; and the button that does it. */
export function PublishDialog({ close }: { readonly close: (version?: number) => void }) {
  const { say, locale } = useDesignWords();
  const state = usePublishState();
  const { errors, isSame, review, tests, isKnown, answers } = state;
  return (
    <Modal open title={say('publish.title')} onCancel={() => close()} footer={<Acts state={state} close={close} />} width={720}>
      {errors > 0 && <Alert type="error" showIcon title={say('publish.blocked', { count: errors })} />}
      {isSame && <p>{say('publish.none')}</p>}
      {!isSame && !review && <LoadingState />}
      {!isSame && review && (
        <div className={styles['review']}>
          {errors === 0 && (
            <ForWhomChoice value={state.whom} onChange={state.setWhom} notForSome={review.notForSome} leave={close} />
          )}
          <PartDifferences parts={review.parts} leave={close} />
          {errors === 0 && !state.whom.isForFew && (
            <MigrationList plan={review.plan} answers={answers} answer={state.setAnswers} />
          )}
          {review.nobodyIn.map(({ path, message }) => (
            <Alert key={path} type="warning" showIcon title={message[locale]} />
          ))}
          {errors === 0 && <ScenariosCheck tests={tests} isKnown={isKnown} setKnown={state.setKnown} leave={close} />}
        </div>
      )}
      {!isSame && (
        <Input
          value={state.note}
          onChange={(event) => state.setNote(event.target.value)}
          placeholder={say('publish.note')}
          aria-label={say('publish.note')}
          maxLength={500}
        />
      )}
    </Modal>
  );
}

/** What whoever publishes has said so far, and what is known of the draft. */
function usePublishState() {
  const { problems } = useDesign();
  const view = useDraftView();
  const pilot = usePilot();
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<Answers>({ stages: {}, options: {}, lost: [] });
  const [isKnown, setKnown] = useState(false);
  const [chosen, setWhom] = useState<ForWhom>();
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const isSame = view.revision === 0;
  const { data: review } = useReview(isSame);
  const tests = useScenarios(!isSame && errors === 0);
  // Who has the draft of before is whom the next one is for.
  const whom = chosen ?? {
    isForFew: Boolean(pilot),
    people: (pilot?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
  const isReady = errors === 0 && !isSame && review !== undefined && (tests.isFine || isKnown);
  return { note, setNote, answers, setAnswers, isKnown, setKnown, whom, setWhom, pilot, errors, isSame, review, tests, isReady };
}

type PublishState = ReturnType<typeof usePublishState>;

/** What can be done with the draft: give it up, give it to everybody, give it to those who were chosen. */
function Acts({ state, close }: { readonly state: PublishState; readonly close: (version?: number) => void }) {
  const { say } = useDesignWords();
  const { isBusy, publish, discard } = usePublishing(close);
  const piloting = usePiloting(() => close());
  const { note, answers, isKnown, whom, pilot, review, isSame, isReady } = state;
  const isOpen = (review?.plan ?? []).some((one) => isUndecided(one, answers));
  const trial = {
    people: whom.people.map(({ value }) => value),
    ...(note.trim() && { note: note.trim() }),
    despiteScenarios: isKnown,
  };
  return (
    <>
      <Discard isSame={isSame} discard={discard} />
      {whom.isForFew ? (
        <Button
          type="primary"
          loading={piloting.isBusy}
          disabled={!isReady || whom.people.length === 0 || (review?.notForSome.length ?? 0) > 0}
          onClick={() => void piloting.give(trial, Boolean(pilot))}
        >
          {pilot ? say('pilot.update') : say('pilot.begin')}
        </Button>
      ) : (
        <Button
          type="primary"
          loading={isBusy}
          disabled={!isReady || isOpen}
          onClick={() => void publish(note, { ...answers, despiteScenarios: isKnown })}
        >
          {say('publish.go')}
        </Button>
      )}
    </>
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
