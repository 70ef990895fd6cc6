import { startStepwell } from '@stepwell/ui';

await startStepwell(document.getElementById('root') as HTMLElement);
