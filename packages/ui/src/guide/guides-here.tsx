import { lazy, Suspense } from 'react';
import { type GuidedPlace, useGuidesFor } from './use-guides.ts';

const GuideCard = lazy(async () => ({ default: (await import('./guide-card.tsx')).GuideCard }));

/** The guides for a place: open for who sees them for the first time, behind a question mark from then on. */
export function GuidesHere(place: GuidedPlace) {
  const guides = useGuidesFor(place);
  if (guides.length === 0) return null;
  return (
    <Suspense>
      {guides.map((guide) => (
        <GuideCard key={guide.key} guide={guide} />
      ))}
    </Suspense>
  );
}
