import { startStepwell } from '@stepwell/ui';
import { faces } from './faces.ts';

await startStepwell(document.getElementById('root') as HTMLElement, faces);
