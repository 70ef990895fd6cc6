import { startStepwell } from '@stepwell/ui';
import { faces } from './faces.ts';

// Not awaited: parts that load later import this file, and would wait for it for ever.
void startStepwell(document.getElementById('root') as HTMLElement, faces);
