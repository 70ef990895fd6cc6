import { answerRehearsals } from '@stepwell/server/scenarios';
import { vocabulary } from './vocabulary.ts';

/** The thread in which drafts are tried. */
answerRehearsals(vocabulary);
